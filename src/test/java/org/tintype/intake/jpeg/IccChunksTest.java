package org.tintype.intake.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tintype.fixture.CameraJpeg;
import org.tintype.pixels.IccProfile;

class IccChunksTest {

    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] FIRST = Arrays.copyOf(PROFILE, 1_000);
    private static final byte[] SECOND = Arrays.copyOfRange(PROFILE, 1_000, PROFILE.length);

    @Test
    void chunksAreJoinedInTheOrderOfTheirNumbers() {
        assertThat(joined(chunk(2, 2, SECOND), chunk(1, 2, FIRST))).contains(new IccProfile(PROFILE));
    }

    @Test
    void otherSegmentsAreNoChunks() {
        assertThat(joined(CameraJpeg.latin1("MPF\0"), chunk(1, 1, PROFILE))).contains(new IccProfile(PROFILE));
        assertThat(joined(CameraJpeg.latin1("MPF\0"))).isEmpty();
        assertThat(joined()).isEmpty();
    }

    @Test
    void setThatIsNotWholeIsNoProfile() {
        assertThat(joined(chunk(1, 2, FIRST))).isEmpty();
        assertThat(joined(chunk(2, 2, SECOND))).isEmpty();
        assertThat(joined(chunk(1, 3, FIRST), chunk(3, 3, SECOND))).isEmpty();
    }

    @Test
    void setThatContradictsItselfIsNoProfile() {
        assertThat(joined(chunk(1, 2, FIRST), chunk(2, 2, SECOND), chunk(2, 2, SECOND)))
                .isEmpty();
        assertThat(joined(chunk(1, 2, FIRST), chunk(2, 3, SECOND))).isEmpty();
        assertThat(joined(chunk(0, 1, PROFILE))).isEmpty();
        assertThat(joined(chunk(2, 1, PROFILE))).isEmpty();
        assertThat(joined(chunk(1, 0, PROFILE))).isEmpty();
    }

    @Test
    void whatCallsItselfAProfileAndIsNoneIsNotKept() {
        assertThat(joined(chunk(1, 1, CameraJpeg.latin1("SECRET")))).isEmpty();
        assertThat(joined(chunk(1, 1, Arrays.copyOf(CameraJpeg.latin1("\0\0\0\u00C8SECRET"), 200))))
                .isEmpty();
        assertThat(joined(chunk(1, 1, Arrays.copyOf(PROFILE, PROFILE.length - 1))))
                .isEmpty();
    }

    @Test
    void bytesBehindTheProfileAreCutOff() {
        byte[] longer = Arrays.copyOf(PROFILE, PROFILE.length + 100);
        assertThat(joined(chunk(1, 1, longer))).contains(new IccProfile(PROFILE));
    }

    @Test
    void largeProfileIsCutAndJoinedAgain() {
        byte[] large = Arrays.copyOf(PROFILE, 200_000);
        ByteBuffer.wrap(large).putInt(large.length);
        List<byte[]> segments = IccChunks.segments(new IccProfile(large));
        assertThat(segments).map(segment -> segment.length).containsExactly(65_533, 65_533, 65_533, 3_457);
        assertThat(joined(segments.toArray(byte[][]::new))).contains(new IccProfile(large));
    }

    private static Optional<IccProfile> joined(byte[]... segments) {
        IccChunks chunks = new IccChunks();
        Arrays.stream(segments).forEach(chunks::add);
        return chunks.profile();
    }

    private static byte[] chunk(int number, int of, byte[] bytes) {
        return CameraJpeg.latin1("ICC_PROFILE\0" + (char) number + (char) of + CameraJpeg.latin1(bytes));
    }
}
