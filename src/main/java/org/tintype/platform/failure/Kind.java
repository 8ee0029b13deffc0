package org.tintype.platform.failure;

/**
 * What went wrong, in terms that every door can answer. REST and gRPC each keep one table from kind to status; both are
 * a {@code switch} without {@code default}, so a new kind does not compile until both know it.
 */
public enum Kind {
    /** A malformed identifier, field or parameter. */
    INVALID,
    /** Bytes of a type that is not accepted. */
    UNSUPPORTED_TYPE,
    /** An accepted type, but it does not decode, or is larger in pixels than the limits allow. */
    UNPROCESSABLE_PICTURE,
    /** Too many bytes. */
    TOO_LARGE,
    /** No token, or a bad one. */
    UNAUTHENTICATED,
    /** Not allowed, or an identifier that is somebody else's. */
    FORBIDDEN,
    /** Not there, or not stored yet. */
    NOT_FOUND,
    /** The caller's own identifier, or a unique name, is taken with other content. */
    CONFLICT,
    /** What is to be changed is not in the state that the change was meant for. */
    OUTDATED,
    /** Evidence in an open dispute, which stays as it is. */
    HELD,
    /** Too much is being worked on; trying again later helps. */
    BUSY,
    /** The caller has failed too often; after a while they may try again. */
    THROTTLED
}
