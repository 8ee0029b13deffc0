package org.tintype.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The formats that are taken in, each told by its first bytes: neither a file's name nor a header is asked. */
public enum Format {
    /** ITU-T T.81: SOI, and the first byte of whatever marker follows. */
    JPEG("image/jpeg", "jpg", "ffd8ff") {
        @Override
        Stripper open(Path upload, Limits limits) throws IOException {
            return JpegStripper.open(upload, limits);
        }
    };

    /** How many of a file's first bytes {@link #sniff} wants to see; a shorter file is handed in whole. */
    public static final int SNIFFED_BYTES = 16;

    private final String contentType;
    private final String extension;
    private final String signature;

    Format(String contentType, String extension, String signature) {
        this.contentType = contentType;
        this.extension = extension;
        this.signature = signature;
    }

    /**
     * Returns the format that a file's first bytes announce.
     *
     * @param start the first {@link #SNIFFED_BYTES} of the file, or all of a shorter one
     */
    public static Optional<Format> sniff(byte[] start) {
        String hex = HexFormat.of().formatHex(start);
        return Arrays.stream(values())
                .filter(format -> hex.startsWith(format.signature))
                .findFirst();
    }

    /** Returns the media type, as in {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    /** Returns the extension for file names, without a dot. */
    public String extension() {
        return extension;
    }

    /**
     * Reads the header of an upload of this format and checks it against the limits; no pixel is decoded.
     *
     * @throws PictureRefused if it is beyond a limit, or of a kind that is not supported
     * @throws org.tintype.pixels.DamagedPicture if it is truncated or damaged
     */
    abstract Stripper open(Path upload, Limits limits) throws IOException;
}
