package org.tintype.platform.rest;

import java.io.IOException;

/**
 * The connection takes no more bytes, which is how a server learns that the other end has closed it. Nothing of the service
 * has failed, and nobody is there to be told.
 */
public final class ClientGone extends IOException {

    private static final long serialVersionUID = 1;

    public ClientGone(IOException cause) {
        super(cause);
    }
}
