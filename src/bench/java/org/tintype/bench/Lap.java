package org.tintype.bench;

/**
 * What one round has come to.
 *
 * @param processor the server's processor time for a request, in milliseconds
 * @param generator the load generator's
 */
record Lap(LoadTimes times, double processor, double generator) {

    double bytes() {
        return (double) times.bytes() / times.requests();
    }
}
