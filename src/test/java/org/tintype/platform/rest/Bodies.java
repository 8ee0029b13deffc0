package org.tintype.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** Bodies of requests, as {@link MembersReader} hands them to resources. */
public final class Bodies {

    private Bodies() {}

    /** Returns the members of a JSON object. */
    public static Members of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new Members(reader.readObject());
        }
    }
}
