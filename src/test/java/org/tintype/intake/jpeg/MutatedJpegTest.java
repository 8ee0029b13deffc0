package org.tintype.intake.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.JpegSurgery;
import org.tintype.fixture.PatchJpeg;
import org.tintype.intake.Uploads;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Samples;
import org.tintype.pixels.Size;
import org.tintype.pixels.jdk.JdkEngine;
import org.tintype.platform.failure.Failure;

/** Thousands of damaged files: each is refused, or what is written of it is sound to a decoder that is not ours, too. */
class MutatedJpegTest {

    private static final int MUTATIONS = 4_000;
    private static final PatchJpeg PICTURE = PatchJpeg.of(48, 40).painted((x, y) -> (x * x + 3 * y * y) * 2654435);

    private final JdkEngine strict = new JdkEngine();
    private Uploads uploads;
    private int refused;
    private int clean;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder);
    }

    @Test
    void mutationIsRefusedOrASoundPicture() {
        List<byte[]> originals = List.of(
                PICTURE.bytes(),
                PICTURE.halfChroma().bytes(),
                PICTURE.restartingEvery(2).bytes(),
                PICTURE.storing(Samples.GRAY).progressive().bytes(),
                PICTURE.progressive().bytes(),
                PICTURE.halfChroma().progressive().bytes(),
                PICTURE.storing(Samples.ADOBE_CMYK).bytes());
        Random random = new Random(81);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] original = originals.get(i % originals.size());
                requireSound(i % 3 == 0 ? mutated(original, 2, random) : mutatedData(original, random));
            }
        });
        assertThat(refused).isGreaterThan(MUTATIONS / 4);
        assertThat(clean).isGreaterThan(MUTATIONS / 20);
    }

    private void requireSound(byte[] upload) {
        byte[] stripped;
        try {
            stripped = uploads.strip(upload);
        } catch (Failure e) {
            assertThat(e.detail()).endsWith(".");
            refused++;
            return;
        }
        clean++;
        assertThat(uploads.strip(stripped)).isEqualTo(stripped);
        EncodedPicture picture = uploads.read(stripped);
        assertThat(strict.decode(picture, 100).bitmap().height()).isEqualTo(height(picture));
    }

    private static int height(EncodedPicture picture) {
        return new Size(picture.width(), picture.height()).within(100).height();
    }

    /** Changes some bytes anywhere behind an offset. */
    private static byte[] mutated(byte[] original, int from, Random random) {
        byte[] mutated = original.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = from + random.nextInt(original.length - from);
            mutated[at] =
                    random.nextBoolean() ? (byte) (mutated[at] ^ (1 << random.nextInt(8))) : (byte) random.nextInt(256);
        }
        return mutated;
    }

    /** Changes, cuts, lengthens or repeats the compressed data. */
    private static byte[] mutatedData(byte[] original, Random random) {
        int data = JpegSurgery.data(original);
        int at = data + random.nextInt(original.length - 2 - data);
        int count = Math.min(1 + random.nextInt(20), original.length - 2 - at);
        return switch (random.nextInt(4)) {
            case 0 -> JpegSurgery.without(original, at, count);
            case 1 -> JpegSurgery.with(original, at, Arrays.copyOfRange(original, at, at + count));
            case 2 -> JpegSurgery.with(original, original.length - 2, new byte[count]);
            default -> mutated(original, data, random);
        };
    }
}
