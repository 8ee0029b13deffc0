package org.tintype.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How long a load took.
 *
 * @param nanos from the first request to the last answer
 * @param bytes of all bodies
 * @param latencies of each request in nanoseconds, from its first byte to the answer's last
 */
@SuppressWarnings("ArrayRecordComponent")
record LoadTimes(long nanos, long bytes, long[] latencies) {

    static LoadTimes readFrom(DataInputStream in) throws IOException {
        long nanos = in.readLong();
        long bytes = in.readLong();
        long[] latencies = new long[in.readInt()];
        for (int i = 0; i < latencies.length; i++) {
            latencies[i] = in.readLong();
        }
        return new LoadTimes(nanos, bytes, latencies);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeLong(nanos);
        out.writeLong(bytes);
        out.writeInt(latencies.length);
        for (long latency : latencies) {
            out.writeLong(latency);
        }
        out.flush();
    }

    int requests() {
        return latencies.length;
    }

    double perSecond() {
        return requests() / (nanos / 1e9);
    }

    /** Returns how many milliseconds so many percent of the requests took at most. */
    double percentile(int percent) {
        long[] sorted = latencies.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
