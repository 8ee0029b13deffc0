package org.tintype.platform.failure;

/** The service has as much work as it takes on; the same request may succeed later. */
public final class TooBusy extends Failure {

    public TooBusy() {
        this("Too many pictures are being worked on. Try again in a moment.");
    }

    public TooBusy(String message) {
        super(Kind.BUSY, message);
    }
}
