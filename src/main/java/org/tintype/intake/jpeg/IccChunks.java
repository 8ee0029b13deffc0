package org.tintype.intake.jpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tintype.pixels.IccProfile;

/**
 * The ICC profile of a JPEG, which is cut into APP2 segments because one is too short for it. A set that is not whole, or
 * that contradicts itself, is no profile.
 *
 * @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, B.4 (embedding)</a>
 */
final class IccChunks {

    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = NAME.length + 2;
    private static final int MAX_CHUNK = 65_533 - HEAD;

    private final TreeMap<Integer, byte[]> chunks = new TreeMap<>();
    private int total;
    private boolean contradictory;

    /** Takes an APP2 segment, which may also be something else. */
    void add(byte[] segment) {
        if (contradictory || segment.length < HEAD || !Arrays.equals(segment, 0, NAME.length, NAME, 0, NAME.length)) {
            return;
        }
        int number = Byte.toUnsignedInt(segment[NAME.length]);
        int of = Byte.toUnsignedInt(segment[NAME.length + 1]);
        contradictory = number < 1 || number > of || (total != 0 && total != of) || chunks.containsKey(number);
        if (contradictory) {
            chunks.clear();
            return;
        }
        total = of;
        chunks.put(number, segment);
    }

    /** Returns the profile that the chunks make up, if they do. */
    Optional<IccProfile> profile() {
        if (contradictory || total == 0 || chunks.size() != total) {
            return Optional.empty();
        }
        int length =
                chunks.values().stream().mapToInt(chunk -> chunk.length - HEAD).sum();
        ByteBuffer joined = ByteBuffer.allocate(length);
        chunks.values().forEach(chunk -> joined.put(chunk, HEAD, chunk.length - HEAD));
        return IccProfile.embedded(joined.array());
    }

    /** Returns the APP2 segments of a profile. */
    static List<byte[]> segments(IccProfile profile) {
        byte[] bytes = profile.bytes();
        int total = (bytes.length + MAX_CHUNK - 1) / MAX_CHUNK;
        List<byte[]> segments = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            int from = i * MAX_CHUNK;
            int length = Math.min(MAX_CHUNK, bytes.length - from);
            segments.add(ByteBuffer.allocate(HEAD + length)
                    .put(NAME)
                    .put((byte) (i + 1))
                    .put((byte) total)
                    .put(bytes, from, length)
                    .array());
        }
        return segments;
    }
}
