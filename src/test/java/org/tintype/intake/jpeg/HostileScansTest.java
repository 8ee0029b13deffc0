package org.tintype.intake.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.HandmadeJpeg;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.Uploads;
import org.tintype.pixels.jdk.JdkEngine;

/** Pictures within the rules that keep a decoder as busy as they may. */
class HostileScansTest {

    private static final int LONGEST_EOB_RUN = 0x7FFF;
    private static final int STEPS = 14;

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder);
    }

    @Test
    void hundredScansThatBringNothing() {
        byte[] upload = scans(8_191, 6).bytes();
        assertThat(quickly(upload)).isEqualTo(upload);
        byte[] oneMore = scans(8_191, 6).scan(1, 1, 1, 0).codes(0).bytes();
        assertThatThrownBy(() -> uploads.strip(oneMore))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("more than 100 scans");
    }

    @Test
    void hundredScansAreSoundToAnotherDecoderToo() {
        assertThat(new JdkEngine()
                        .decode(uploads.read(scans(5, 6).bytes()), 8)
                        .bitmap()
                        .width())
                .isEqualTo(8);
    }

    /** Fifty megapixels, the most that there may be, in as many scans as they may have. */
    @Test
    void refinementsOfTheLargestPicture() {
        int across = 884;
        int down = 883;
        HandmadeJpeg picture =
                HandmadeJpeg.progressive(8 * across, 8 * down).scan(0, 0, 0, 0).codes(new int[across * down]);
        endedBlocks(picture.scan(1, 63, 0, 13), across * down);
        for (int low = 12; low >= 0; low--) {
            endedBlocks(picture.scan(1, 63, low + 1, low), across * down);
        }
        byte[] upload = picture.bytes();
        assertThat(quickly(upload)).isEqualTo(upload);
    }

    @Test
    void restartMarkerBehindEveryBlockOfTheWidestPicture() {
        HandmadeJpeg picture =
                HandmadeJpeg.sequential(65_535, 8).restartingEvery(1).scan();
        for (int i = 0; i < 8_191; i++) {
            picture.codes(0, 0).restart(i % 8);
        }
        byte[] upload = picture.codes(0, 0).bytes();
        assertThat(quickly(upload)).isEqualTo(upload);
    }

    /** Returns a picture, 8 pixels high, whose first coefficients come bit by bit, each in scans of its own. */
    private static HandmadeJpeg scans(int blocks, int slowly) {
        HandmadeJpeg picture = HandmadeJpeg.progressive(8 * blocks, 8);
        picture.scan(0, 0, 0, STEPS - 1).codes(new int[blocks]);
        for (int low = STEPS - 2; low >= 0; low--) {
            picture.scan(0, 0, low + 1, low).bits(0, 1);
            for (int i = 1; i < blocks; i++) {
                picture.bits(0, 1);
            }
        }
        for (int coefficient = 1; coefficient <= slowly; coefficient++) {
            endedBlocks(picture.scan(coefficient, coefficient, 0, STEPS - 1), blocks);
            for (int low = STEPS - 2; low >= 0; low--) {
                endedBlocks(picture.scan(coefficient, coefficient, low + 1, low), blocks);
            }
        }
        endedBlocks(picture.scan(slowly + 1, 30, 0, 0), blocks);
        return endedBlocks(picture.scan(31, 63, 0, 0), blocks);
    }

    /** Writes as few runs of ends as there can be. */
    private static HandmadeJpeg endedBlocks(HandmadeJpeg picture, int blocks) {
        int left = blocks;
        while (left > 0) {
            int run = Math.min(left, LONGEST_EOB_RUN);
            int size = 31 - Integer.numberOfLeadingZeros(run);
            picture.codes(size << 4).bits(run - (1 << size), size);
            left -= run;
        }
        return picture;
    }

    private byte[] quickly(byte[] upload) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> uploads.strip(upload));
    }
}
