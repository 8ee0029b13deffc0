package org.tintype.bench;

import org.tintype.server.ProcessTree;

/** A server on 127.0.0.1 that is compared with another one. */
interface Contestant {

    String title();

    int port();

    /** Returns whose processor time and memory are counted. */
    ProcessTree processes();
}
