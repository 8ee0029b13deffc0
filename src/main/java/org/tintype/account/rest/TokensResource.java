package org.tintype.account.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.tintype.account.Origin;
import org.tintype.account.token.AccessToken;
import org.tintype.account.token.SignIn;
import org.tintype.platform.rest.ClientAddress;
import org.tintype.platform.rest.Members;

/** Sign-in: a user name and a password for an access token. It is not there where an identity provider is trusted. */
@Path(TokensResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    static final String PATH = "tokens";

    @Inject
    SignIn signIn;

    @Inject
    ClientAddress address;

    @POST
    @PermitAll
    public Response signIn(Members body) {
        Credentials credentials = Credentials.from(body);
        AccessToken token = signIn.signIn(credentials.username(), credentials.password(), Origin.of(address.text()));
        return Response.ok(new TokenRepresentation(
                        token.compact(), "Bearer", token.expiresIn().toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private record Credentials(String username, String password) {

        static Credentials from(Members body) {
            Optional<String> username = body.requiredText("username");
            Optional<String> password = body.requiredText("password");
            return body.finish(() -> new Credentials(username.orElseThrow(), password.orElseThrow()));
        }
    }

    /** A token as RFC 6750 hands it out, with member names in this API's spelling. */
    @JsonbPropertyOrder({"accessToken", "tokenType", "expiresIn"})
    public record TokenRepresentation(String accessToken, String tokenType, long expiresIn) {}
}
