package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PatchWebp;

class FormatTest {

    @Test
    void jpegIsToldByItsFirstThreeBytes() {
        assertThat(Format.sniff(CameraJpeg.gradient(8, 8).bytes())).contains(Format.JPEG);
        assertThat(Format.sniff(CameraJpeg.latin1("\u00FF\u00D8\u00FF"))).contains(Format.JPEG);
    }

    @Test
    void pngIsToldByItsWholeSignature() {
        assertThat(Format.sniff(PatchPng.of(8, 8).bytes())).contains(Format.PNG);
        assertThat(Format.sniff(CameraJpeg.latin1("\u0089PNG\r\n\u001A\n"))).contains(Format.PNG);
        assertThat(Format.sniff(CameraJpeg.latin1("\u0089PNG\n\n\u001A\n"))).isEmpty();
        assertThat(Format.PNG.contentType()).isEqualTo("image/png");
        assertThat(Format.PNG.hasExtension("png")).isTrue();
    }

    @Test
    void gifIsToldByItsSignatureAndEitherVersion() {
        assertThat(Format.sniff(PatchGif.of(8, 8).bytes())).contains(Format.GIF);
        assertThat(Format.sniff(CameraJpeg.latin1("GIF87a"))).contains(Format.GIF);
        assertThat(Format.sniff(CameraJpeg.latin1("GIF88a"))).isEmpty();
        assertThat(Format.sniff(CameraJpeg.latin1("GIF89b"))).isEmpty();
        assertThat(Format.GIF.contentType()).isEqualTo("image/gif");
        assertThat(Format.GIF.hasExtension("gif")).isTrue();
    }

    @Test
    void webpIsToldByItsContainerOfAnyLength() {
        assertThat(Format.sniff(Arrays.copyOf(PatchWebp.of(8, 8).bytes(), Format.SNIFFED_BYTES)))
                .contains(Format.WEBP);
        assertThat(Format.sniff(CameraJpeg.latin1("RIFF\u00FF\0\u0001\u0080WEBP")))
                .contains(Format.WEBP);
        assertThat(Format.sniff(CameraJpeg.latin1("RIFF\u00FF\0\u0001\u0080AVI LIST")))
                .isEmpty();
        assertThat(Format.WEBP.contentType()).isEqualTo("image/webp");
        assertThat(Format.WEBP.hasExtension("webp")).isTrue();
    }

    @Test
    void whatIsTooShortOrSomethingElseIsNoFormat() {
        assertThat(Format.sniff(new byte[0])).isEmpty();
        assertThat(Format.sniff(CameraJpeg.latin1("\u00FF\u00D8"))).isEmpty();
        assertThat(Format.sniff(CameraJpeg.latin1(" \u00FF\u00D8\u00FF"))).isEmpty();
        assertThat(Format.sniff("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void jpegIsCalledAsEverybodyCallsIt() {
        assertThat(Format.JPEG.contentType()).isEqualTo("image/jpeg");
        assertThat(Format.JPEG.extension()).isEqualTo("jpg");
    }
}
