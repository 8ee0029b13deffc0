package org.tintype.platform.failure;

/** The service has as much work as it takes on; the same request may succeed later. */
public final class TooBusy extends Failure {

    public TooBusy() {
        super(Kind.BUSY, "Too many pictures are being worked on. Try again in a moment.");
    }
}
