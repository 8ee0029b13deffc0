package org.tintype.image.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** File names out of part headers. */
final class FileNames {

    private FileNames() {}

    /**
     * Returns a name as its sender wrote it. Browsers and curl put UTF-8 into the header (RFC 7578, section 5.1), and
     * servers read headers as ISO 8859-1.
     */
    static String decode(String header) {
        if (header.chars().anyMatch(c -> c > 0xff)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
