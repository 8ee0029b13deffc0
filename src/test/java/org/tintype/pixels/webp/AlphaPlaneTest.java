package org.tintype.pixels.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchWebp;
import org.tintype.fixture.RiffPieces;
import org.tintype.fixture.RiffPieces.Piece;
import org.tintype.pixels.DamagedPicture;

class AlphaPlaneTest {

    private static final int WIDTH = 45;
    private static final int HEIGHT = 23;
    private static final PatchWebp PICTURE = PatchWebp.of(WIDTH, HEIGHT)
            .painted((x, y) -> (x * 5 + y * 3) % 256 << 24 | 0x808080)
            .withAlpha()
            .lossy(80);

    private WebpFiles files;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        files = new WebpFiles(folder);
    }

    @Test
    void transparencyIsWhatWasEncoded() {
        int[] pixels = files.pixels(PICTURE.bytes());
        assertThat(alpha(pixels)).isEqualTo(alpha(PICTURE.argb()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void valuesAreUnfilteredAsLibwebpDoes(int filter) {
        byte[] file = withAlpha(filter << 2, raw(WIDTH * HEIGHT));
        assertThat(alpha(files.pixels(file)))
                .isEqualTo(alpha(PatchWebp.decodedByOthers(file).orElseThrow()));
    }

    @Test
    void valuesAreAllThereAndNoMoreIsNeeded() {
        assertThatThrownBy(() -> check(withAlpha(0, raw(WIDTH * HEIGHT - 1)))).isInstanceOf(DamagedPicture.class);
        assertThat(check(withAlpha(0, raw(WIDTH * HEIGHT + 100))).length()).isEqualTo(WIDTH * HEIGHT);
        byte[] coded = RiffPieces.of(PICTURE.bytes()).get(1).data();
        byte[] values = Arrays.copyOfRange(coded, 1, coded.length);
        assertThat(check(withAlpha(coded[0], Arrays.copyOf(values, values.length + 100)))
                        .length())
                .isEqualTo(values.length);
        assertThatThrownBy(() -> check(withAlpha(coded[0], Arrays.copyOf(values, values.length - 1))))
                .isInstanceOf(DamagedPicture.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 0x20, 0x30})
    void headOfAnotherKindIsDamage(int head) {
        assertThatThrownBy(() -> check(withAlpha(head, raw(WIDTH * HEIGHT)))).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void headIsWrittenFromWhatWasUnderstood() {
        assertThat(alphaOf(withAlpha(0xD8, raw(WIDTH * HEIGHT))).head()).isEqualTo(0x18);
    }

    private Extent check(byte[] file) {
        AlphaPlane alpha = alphaOf(file);
        return files.with(file, open -> alpha.check(open, WIDTH, HEIGHT));
    }

    private AlphaPlane alphaOf(byte[] file) {
        return ((WebpImage.Lossy) files.image(file)).alpha().orElseThrow();
    }

    private static byte[] raw(int length) {
        byte[] values = new byte[length];
        for (int i = 0; i < length; i++) {
            values[i] = (byte) (i * i % 23 * 7);
        }
        return values;
    }

    private static byte[] withAlpha(int head, byte[] values) {
        List<Piece> pieces = RiffPieces.of(PICTURE.bytes());
        byte[] data = new byte[values.length + 1];
        data[0] = (byte) head;
        System.arraycopy(values, 0, data, 1, values.length);
        return RiffPieces.join(List.of(pieces.get(0), new Piece("ALPH", data), pieces.get(2)));
    }

    private static int[] alpha(int[] argb) {
        return Arrays.stream(argb).map(pixel -> pixel >>> 24).toArray();
    }
}
