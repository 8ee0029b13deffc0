package org.tintype.image;

import java.util.Arrays;
import java.util.Optional;

/** What lists of images can be sorted by: every member of the image object but its download URL. */
public enum ImageField {
    ID("id"),
    NAME("name"),
    CREATED_AT("createdAt"),
    UPDATED_AT("updatedAt"),
    /** By user name, without case. */
    USER("user"),
    TITLE("title"),
    DESCRIPTION("description"),
    PUBLIC("public"),
    NSFW("nsfw"),
    CONTENT_TYPE("contentType"),
    CONTENT_LENGTH("contentLength"),
    CHECKSUM("checksum"),
    WIDTH("width"),
    HEIGHT("height");

    private final String word;

    ImageField(String word) {
        this.word = word;
    }

    /** Returns the member's name. */
    public String word() {
        return word;
    }

    /** Returns the field of a member's name, exactly as {@link #word()} writes it. */
    public static Optional<ImageField> ofWord(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
