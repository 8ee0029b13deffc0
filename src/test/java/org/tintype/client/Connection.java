package org.tintype.client;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import java.net.URI;
import java.util.Map;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.jspecify.annotations.Nullable;

/** Where the service is, and who calls it. */
record Connection(Client client, URI root, @Nullable String token) {

    static final Map<String, Object> NO_QUERY = Map.of();

    private static final String API = "api/v1/";

    /** On java.net.http, because the JDK's older client knows no PATCH. */
    private static final ClientConfig CONFIG =
            new ClientConfig(MultiPartFeature.class).connectorProvider(new JavaNetHttpConnectorProvider());

    static Connection to(URI root) {
        return new Connection(ClientBuilder.newClient(CONFIG), root, null);
    }

    Connection withToken(String other) {
        return new Connection(client, root, other);
    }

    /** Returns a request to a path of the API. */
    Call call(String path, Map<String, ?> query) {
        return call(URI.create(root + API + path), query);
    }

    /** Returns a request to any URL of the service. */
    Call call(URI url, Map<String, ?> query) {
        WebTarget target = client.target(url);
        for (Map.Entry<String, ?> parameter : query.entrySet()) {
            target = target.queryParam(parameter.getKey(), parameter.getValue());
        }
        Invocation.Builder request = target.request();
        return new Call(token == null ? request : request.header("Authorization", "Bearer " + token));
    }
}
