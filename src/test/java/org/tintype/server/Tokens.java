package org.tintype.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes tokens that the service would make itself, and those that it never would. */
final class Tokens {

    private final RSAPrivateCrtKey key;
    private final String userId;

    private Tokens(RSAPrivateCrtKey key, String userId) {
        this.key = key;
        this.userId = userId;
    }

    /** Signs with the very key of a server, for one of its users. */
    static Tokens of(ApplicationServer server, String userId) throws IOException, GeneralSecurityException {
        String pem = Files.readString(Path.of(server.data().toString(), "token-key.pem"));
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return new Tokens(
                (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)),
                userId);
    }

    String good() throws JOSEException {
        return with(claims -> claims);
    }

    String with(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(JOSEObjectType.JWT, change.apply(claims()).build(), key);
    }

    String signedByAnother() throws JOSEException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        return signed(
                JOSEObjectType.JWT,
                claims().build(),
                generator.generateKeyPair().getPrivate());
    }

    String ofAnotherType() throws JOSEException {
        return signed(JOSEObjectType.JOSE, claims().build(), key);
    }

    String unsigned() {
        return new PlainJWT(claims().build()).serialize();
    }

    /** The public key, which everybody may know, taken for the secret of a symmetric algorithm. */
    String signedWithPublicKeyAsSecret() throws JOSEException, GeneralSecurityException {
        byte[] publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                .getEncoded();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims().build());
        token.sign(new MACSigner(publicKey));
        return token.serialize();
    }

    /** Other claims under the signature of a good token. */
    String tampered() throws JOSEException {
        String good = good();
        String claims = claims().claim("groups", List.of("admin")).build().toString();
        return good.substring(0, good.indexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + good.substring(good.lastIndexOf('.'));
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("tintype")
                .subject(userId)
                .claim("upn", "somebody")
                .claim("groups", List.of("user"))
                .claim("gen", 0)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .jwtID(UUID.randomUUID().toString());
    }

    private static String signed(JOSEObjectType type, JWTClaimsSet claims, PrivateKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
