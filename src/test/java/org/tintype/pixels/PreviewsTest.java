package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.fixture.PatchJpeg.BLUE;
import static org.tintype.fixture.PatchJpeg.GREEN;
import static org.tintype.fixture.PatchJpeg.RED;
import static org.tintype.fixture.PatchJpeg.YELLOW;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tintype.fixture.HandmadeProfile;
import org.tintype.fixture.JpegSurgery;
import org.tintype.fixture.PatchJpeg;
import org.tintype.pixels.jdk.JdkEngine;

class PreviewsTest {

    /** What two encodings, one of them with half chroma, may change in the middle of a patch. */
    private static final int CODING = 8;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Previews previews = new Previews(new JdkEngine(), 128);

    @ParameterizedTest
    @EnumSource(
            value = Samples.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GRAY", "GRAY_ALPHA", "RGB_ALPHA"})
    void everyKindOfColorIsShownAsItIs(Samples samples) {
        byte[] preview = previews.of(PatchJpeg.of(320, 240).storing(samples).in(folder));

        assertThatImage(preview).hasSize(128, 96).hasQuadrants(RED, GREEN, BLUE, YELLOW, CODING);
    }

    @Test
    void grayStaysGray() {
        PatchJpeg gray = PatchJpeg.of(320, 240).storing(Samples.GRAY).quadrants(0, 0x404040, 0x909090, 0xFFFFFF);

        assertThatImage(previews.of(gray.in(folder))).hasQuadrants(0, 0x404040, 0x909090, 0xFFFFFF, CODING);
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void everyOrientationIsShownUpright(Orientation orientation) {
        int[][] corners = {
            {RED, GREEN, BLUE, YELLOW},
            {GREEN, RED, YELLOW, BLUE},
            {YELLOW, BLUE, GREEN, RED},
            {BLUE, YELLOW, RED, GREEN},
            {RED, BLUE, GREEN, YELLOW},
            {BLUE, RED, YELLOW, GREEN},
            {YELLOW, GREEN, BLUE, RED},
            {GREEN, YELLOW, RED, BLUE},
        };
        int[] shown = corners[orientation.exifValue() - 1];
        PatchJpeg picture = PatchJpeg.of(320, 160).oriented(orientation);

        byte[] preview = previews.of(picture.in(folder));

        boolean lying = orientation.exifValue() <= 4;
        assertThatImage(preview)
                .hasSize(lying ? 128 : 64, lying ? 64 : 128)
                .hasQuadrants(shown[0], shown[1], shown[2], shown[3], CODING);
    }

    @Test
    void theEmbeddedProfileCounts() {
        PatchJpeg picture = PatchJpeg.of(320, 240).quadrants(0xC87864, 0xC87864, 0x808080, 0x808080);

        byte[] wide =
                previews.of(picture.profiled(HandmadeProfile.wideGamut(2.2)).in(folder));
        byte[] broken = previews.of(picture.profiled(new byte[500]).in(folder));

        assertThatImage(wide).hasQuadrants(0xD6745F, 0xD6745F, 0x808080, 0x808080, CODING / 2);
        assertThatImage(broken).hasQuadrants(0xC87864, 0xC87864, 0x808080, 0x808080, CODING / 2);
    }

    @Test
    void aSmallPictureKeepsItsSize() {
        assertThatImage(previews.of(PatchJpeg.of(40, 30).in(folder)))
                .hasSize(40, 30)
                .hasQuadrants(RED, GREEN, BLUE, YELLOW, CODING);
        assertThatImage(previews.of(PatchJpeg.of(1, 1).in(folder))).hasSize(1, 1);
    }

    @Test
    void aPreviewHasNoMetadata() {
        PatchJpeg picture =
                PatchJpeg.of(320, 240).oriented(Orientation.TURNED_LEFT).profiled(HandmadeProfile.wideGamut(2.2));

        byte[] preview = previews.of(picture.in(folder));

        assertThat(JpegSurgery.markers(preview)).containsOnly(0xE0, 0xDB, 0xC0, 0xC4, 0xDA);
    }

    @Test
    void aDamagedPictureHasNoPreview() {
        PatchJpeg picture = PatchJpeg.of(320, 240);
        byte[] jpeg = picture.bytes();
        EncodedPicture damaged = picture.in(folder, JpegSurgery.cutAt(jpeg, jpeg.length * 2 / 3));

        assertThatThrownBy(() -> previews.of(damaged)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void manyThreadsGetTheSamePreview() {
        EncodedPicture source =
                PatchJpeg.of(320, 240).profiled(HandmadeProfile.wideGamut(2.2)).in(folder);
        byte[] expected = previews.of(source);

        IntStream.range(0, 64).parallel().forEach(i -> assertThat(previews.of(source))
                .isEqualTo(expected));
    }
}
