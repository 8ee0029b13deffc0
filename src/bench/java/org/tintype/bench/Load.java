package org.tintype.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests to make of a server on 127.0.0.1: of each target in turn and then of the first again, on connections that are
 * kept open, each of which asks for the next as soon as it has an answer.
 *
 * @param token the bearer token that each request has
 * @param length how many bytes each answer is to have; {@link #ANY} where they differ
 */
record Load(int port, int connections, int requests, String token, long length, List<String> targets) {

    static final long ANY = -1;

    static Load readFrom(DataInputStream in) throws IOException {
        int port = in.readInt();
        int connections = in.readInt();
        int requests = in.readInt();
        String token = in.readUTF();
        long length = in.readLong();
        int count = in.readInt();
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            targets.add(in.readUTF());
        }
        return new Load(port, connections, requests, token, length, targets);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(port);
        out.writeInt(connections);
        out.writeInt(requests);
        out.writeUTF(token);
        out.writeLong(length);
        out.writeInt(targets.size());
        for (String target : targets) {
            out.writeUTF(target);
        }
        out.flush();
    }
}
