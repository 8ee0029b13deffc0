package org.tintype.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An identity provider with a key of each kind, which tells its public keys at a URL of 127.0.0.1. */
final class FakeIdentityProvider implements AutoCloseable {

    static final String ISSUER = "https://idp.example/realms/tintype";

    static final String AUDIENCE = "tintype";

    private final HttpServer server;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile RSAKey rsa = newRsa();
    private volatile ECKey ec = newEc();
    private volatile List<JWK> published = List.of(rsa, ec);

    FakeIdentityProvider() throws IOException, JOSEException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            questions.incrementAndGet();
            byte[] keys = new JWKSet(published).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String jwksUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    /** Returns how often the keys were asked for. */
    int questions() {
        return questions.get();
    }

    /** Signs with other keys from now on, and publishes these only. */
    void rotateKeys() throws JOSEException {
        rsa = newRsa();
        ec = newEc();
        published = List.of(rsa, ec);
    }

    String token(String subject, String upn, String... groups) throws JOSEException {
        return token(claims(subject, upn, groups));
    }

    String token(String subject, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return token(change.apply(claims(subject, "somebody", "user")));
    }

    String token(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(JOSEObjectType.JWT, rsa, claims);
    }

    String tokenOfEllipticKey(String subject, String upn) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(ec.getKeyID())
                        .build(),
                claims(subject, upn, "user").build());
        token.sign(new ECDSASigner(ec));
        return token.serialize();
    }

    String ofAnotherType(String subject) throws JOSEException {
        return signed(new JOSEObjectType("at+jwt"), rsa, claims(subject, "somebody", "user"));
    }

    /** Signed by a stranger, once under the name of a published key and once under one of its own. */
    List<String> forged(String subject) throws JOSEException {
        RSAKey stranger = newRsa();
        RSAKey disguised = new RSAKey.Builder(stranger).keyID(rsa.getKeyID()).build();
        return List.of(
                signed(JOSEObjectType.JWT, stranger, claims(subject, "somebody", "user")),
                signed(JOSEObjectType.JWT, disguised, claims(subject, "somebody", "user")));
    }

    String unsigned(String subject) {
        return new PlainJWT(claims(subject, "somebody", "user").build()).serialize();
    }

    String signedWithPublicKeyAsSecret(String subject) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(rsa.getKeyID())
                        .build(),
                claims(subject, "somebody", "user").build());
        token.sign(new MACSigner(rsa.toPublicKey().getEncoded()));
        return token.serialize();
    }

    /** Other claims under the signature of a good token. */
    String tampered(String subject) throws JOSEException {
        String good = token(subject, "somebody", "user");
        String claims = claims(subject, "somebody", "admin").build().toString();
        return good.substring(0, good.indexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + good.substring(good.lastIndexOf('.'));
    }

    static JWTClaimsSet.Builder claims(String subject, String upn, String... groups) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience(AUDIENCE)
                .jwtID(UUID.randomUUID().toString())
                .claim("upn", upn)
                .claim("groups", List.of(groups))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String signed(JOSEObjectType type, RSAKey key, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(type)
                        .keyID(key.getKeyID())
                        .build(),
                claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey newRsa() throws JOSEException {
        return new RSAKeyGenerator(2048)
                .keyID(UUID.randomUUID().toString())
                .keyUse(KeyUse.SIGNATURE)
                .generate();
    }

    private static ECKey newEc() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyID(UUID.randomUUID().toString())
                .keyUse(KeyUse.SIGNATURE)
                .generate();
    }
}
