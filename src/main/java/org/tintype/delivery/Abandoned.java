package org.tintype.delivery;

import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** Work was given up because all who waited for it have gone. Whoever reads its message has closed half a connection. */
final class Abandoned extends Failure {

    Abandoned() {
        super(Kind.BUSY, "The connection was closed while the rendition was being made.");
    }
}
