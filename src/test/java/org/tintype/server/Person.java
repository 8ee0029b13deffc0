package org.tintype.server;

import java.util.UUID;

/** Somebody who is signed in, at one of the doors. */
interface Person extends AutoCloseable {

    /** Returns the client of the same person for what only REST offers. */
    RestClient rest();

    /** Returns the identifier of the account. */
    default String id() {
        return rest().userId();
    }

    Outcome beginDeal(UUID deal, String seller, String buyer);

    Outcome send(UUID deal, UUID message, String text, UUID... images);

    /** Reads the messages of a deal. */
    Outcome readMessages(UUID deal);

    Outcome openDispute(UUID deal, String arbiter);

    Outcome closeDispute(UUID deal);

    /** Uploads a JPEG under a GUID. */
    Outcome store(UUID image, byte[] jpeg);

    /** Reads an image in every way that the door has, which have to end alike. */
    Outcome read(UUID image);

    @Override
    void close();
}
