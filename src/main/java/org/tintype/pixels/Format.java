package org.tintype.pixels;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The formats that pictures are taken in and kept in, each told by its first bytes. */
public enum Format {
    /** ITU-T T.81: SOI, and the first byte of whatever marker follows. */
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
    /** PNG, 5.2: the whole signature. */
    PNG("image/png", "89504e470d0a1a0a", "png", "png"),
    /** GIF89a, 17: signature and version, of which there are two. */
    GIF("image/gif", "474946383[79]61", "gif", "gif"),
    /** RFC 9649, 2.4: a RIFF container of any length, of the kind WEBP. */
    WEBP("image/webp", "52494646........57454250", "webp", "webp");

    /** How many of a file's first bytes {@link #sniff} wants to see; a shorter file is handed in whole. */
    public static final int SNIFFED_BYTES = 16;

    private final String contentType;
    private final String signature;
    private final String extension;
    private final String longExtension;

    /**
     * @param signature the first bytes in hexadecimal, as a regular expression
     * @param extension for file names, in three letters where that is usual
     * @param longExtension for file names, written out
     */
    Format(String contentType, String signature, String extension, String longExtension) {
        this.contentType = contentType;
        this.signature = signature;
        this.extension = extension;
        this.longExtension = longExtension;
    }

    /**
     * Returns the format that a file's first bytes announce; neither a file's name nor a header is asked.
     *
     * @param start the first {@link #SNIFFED_BYTES} of the file, or all of a shorter one
     */
    public static Optional<Format> sniff(byte[] start) {
        String hex = HexFormat.of().formatHex(start);
        return Arrays.stream(values()).filter(format -> format.begins(hex)).findFirst();
    }

    /** Returns the media type, as in {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    /** Returns the usual extension for file names, without a dot. */
    public String extension() {
        return extension;
    }

    /** Returns all extensions that file names of this format have. */
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of(extension, longExtension));
    }

    /** Returns whether this is one of the extensions that file names of this format have. */
    public boolean hasExtension(String word) {
        return word.equals(extension) || word.equals(longExtension);
    }

    private boolean begins(String hex) {
        return hex.matches(signature + ".*");
    }
}
