package org.tintype.pixels.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.JpegSurgery;
import org.tintype.fixture.PatchJpeg;
import org.tintype.pixels.DamageContract;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Engine;

class JdkEngineDamageTest extends DamageContract {

    private final Engine engine = new JdkEngine();

    @Override
    protected Engine engine() {
        return engine;
    }

    /** The reader would take colours from such segments, or refuse the picture for them. */
    @Test
    void passesOverApplicationSegments(@TempDir Path folder) {
        PatchJpeg picture = PatchJpeg.of(40, 30);
        byte[] bare = JpegSurgery.withoutSegments(picture.bytes(), JpegSurgery.APP0);
        byte[] expected = decoded(picture, folder, bare);
        byte[] futureJfif = {'J', 'F', 'I', 'F', 0, 9, 9, 0, 0, 1, 0, 1, 0, 0};
        byte[] incompleteProfile = "ICC_PROFILE\0\u0002\u0007nothing".getBytes(StandardCharsets.US_ASCII);

        assertThat(decoded(picture, folder, JpegSurgery.withSegment(bare, JpegSurgery.APP0, futureJfif)))
                .isEqualTo(expected);
        assertThat(decoded(picture, folder, JpegSurgery.withSegment(bare, JpegSurgery.APP0, new byte[] {'J'})))
                .isEqualTo(expected);
        assertThat(decoded(picture, folder, JpegSurgery.withSegment(bare, JpegSurgery.APP2, incompleteProfile)))
                .isEqualTo(expected);
        assertThat(decoded(picture, folder, JpegSurgery.withIccProfile(bare, new byte[3000])))
                .isEqualTo(expected);
        assertThat(decoded(picture, folder, JpegSurgery.withAdobe(JpegSurgery.withJfif(bare), 7)))
                .isEqualTo(expected);
    }

    /** A second net under the intake: what this reader warns of is no picture. */
    @Test
    void takesAWarningForDamage(@TempDir Path folder) {
        PatchJpeg picture = PatchJpeg.of(160, 120).painted((x, y) -> (x * 7919 + y * 104729) * 2654435);
        byte[] jpeg = picture.bytes();

        assertThatThrownBy(() -> decoded(picture, folder, JpegSurgery.cutAt(jpeg, jpeg.length - 300)))
                .isInstanceOf(DamagedPicture.class);
        assertThatThrownBy(() -> decoded(picture, folder, JpegSurgery.with(jpeg, jpeg.length - 2, new byte[300])))
                .isInstanceOf(DamagedPicture.class);
    }

    private byte[] decoded(PatchJpeg picture, Path folder, byte[] jpeg) {
        return engine.decode(picture.in(folder, jpeg), 40).bitmap().data();
    }
}
