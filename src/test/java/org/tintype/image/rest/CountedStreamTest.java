package org.tintype.image.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tintype.blob.Digest;
import org.tintype.platform.failure.TooLarge;

class CountedStreamTest {

    private static final byte[] BODY = new byte[20_000];

    static {
        new Random(1).nextBytes(BODY);
    }

    @Test
    void bodyPassesUnchanged() throws IOException {
        CountedStream stream = stream(BODY.length);
        assertThat(stream.readAllBytes()).isEqualTo(BODY);
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(stream.digestOfAll()).isEqualTo(Digest.of(BODY));
    }

    @Test
    void digestIsThatOfTheWholeBodyHoweverItWasRead() throws IOException {
        CountedStream stream = stream(BODY.length);
        assertThat(stream.read()).isEqualTo(BODY[0] & 0xff);
        assertThat(stream.skip(10_000)).isPositive();
        assertThat(stream.readNBytes(100)).hasSize(100);
        assertThat(stream.digestOfAll()).isEqualTo(Digest.of(BODY));
    }

    @Test
    void digestIsKnownAfterAParserHasClosedTheStream() throws IOException {
        CountedStream stream = new CountedStream(new OpenOnly(BODY), BODY.length, 777, true);
        assertThat(stream.readNBytes(BODY.length - 2)).hasSize(BODY.length - 2);
        stream.close();
        assertThat(stream.digestOfAll()).isEqualTo(Digest.of(BODY));
    }

    @Test
    void closingReadsNoMoreOfABodyThatIsTooLong() throws IOException {
        OpenOnly body = new OpenOnly(BODY);
        CountedStream stream = new CountedStream(body, 5, 777, false);
        assertThatThrownBy(() -> stream.readNBytes(10)).isInstanceOf(TooLarge.class);
        stream.close();
        assertThat(body.isOpen).isFalse();
        assertThat(body.left()).isEqualTo(BODY.length - 10);
    }

    @Test
    void everyByteComesBackAsItIs() throws IOException {
        CountedStream stream = stream(BODY.length);
        for (byte expected : BODY) {
            assertThat(stream.read()).isEqualTo(expected & 0xff);
        }
    }

    @Test
    void oneByteTooManyEndsTheRequestAndTellsTheLimitOfTheFile() {
        assertThatThrownBy(() -> stream(BODY.length - 1).readAllBytes())
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("777");
    }

    @Test
    void skippedBytesCountToo() {
        CountedStream stream = stream(BODY.length - 1);
        assertThatThrownBy(() -> stream.skipNBytes(BODY.length)).isInstanceOf(TooLarge.class);
    }

    @Test
    void bodyThatNobodyAsksTheDigestOfIsCountedAllTheSame() throws IOException {
        assertThat(new CountedStream(new ByteArrayInputStream(BODY), BODY.length, 777, false).readAllBytes())
                .isEqualTo(BODY);
        CountedStream tooLong = new CountedStream(new ByteArrayInputStream(BODY), BODY.length - 1, 777, false);
        assertThatThrownBy(tooLong::readAllBytes).isInstanceOf(TooLarge.class);
    }

    @Test
    void nothingCanBeReadTwice() {
        assertThat(stream(BODY.length).markSupported()).isFalse();
    }

    private static CountedStream stream(long most) {
        return new CountedStream(new ByteArrayInputStream(BODY), most, 777, true);
    }

    /** As a server's stream: it says no once it is closed. */
    private static final class OpenOnly extends ByteArrayInputStream {

        private boolean isOpen = true;

        OpenOnly(byte[] body) {
            super(body);
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            assertThat(isOpen).isTrue();
            return super.read(target, offset, length);
        }

        @Override
        public void close() {
            isOpen = false;
        }

        int left() {
            return available();
        }
    }
}
