package org.tintype.platform.grpc;

/** The most bytes of payload that a message may carry; the room whose messages are the largest says how many. */
public interface MessageLimit {

    long maxBytes();
}
