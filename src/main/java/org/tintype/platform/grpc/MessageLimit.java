package org.tintype.platform.grpc;

/** What messages may carry; the room whose messages are the largest says it. */
public interface MessageLimit {

    /** Returns the most bytes of payload that a message may carry. */
    long maxBytes();

    /**
     * Returns whether the requests of a method may be so large.
     *
     * @param method its full name, as in {@code package.Service/Method}
     */
    default boolean carriesPayload(String method) {
        return true;
    }
}
