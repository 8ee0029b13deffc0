package org.tintype.image;

import java.util.Optional;

/**
 * What an uploader says about an image; what is not said gets its default.
 *
 * @param fileName what the file was called, which the title and the name are made after
 * @param title the title; by default the file's name without extension
 * @param description by default empty
 * @param isPublic whether anybody signed in may see the image; by default not
 * @param nsfw whether the mature content filter hides it; by default not
 */
public record Labels(
        Optional<String> fileName,
        Optional<Title> title,
        Optional<Description> description,
        boolean isPublic,
        boolean nsfw) {

    /** Nothing said at all. */
    public static final Labels NONE = new Labels(Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    /** Returns the title to give. */
    public Title titleToGive() {
        return title.orElseGet(() -> Title.ofFileName(fileName.orElse("")));
    }

    /** Returns a new name, made after the file's name and not after the title, which may say more than a URL should. */
    public ImageName nameToGive() {
        return ImageName.after(Title.ofFileName(fileName.orElse("")).text());
    }
}
