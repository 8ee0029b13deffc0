package org.tintype.account.token;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;

/** Public keys as people write them down. */
final class PublicKeys {

    private PublicKeys() {}

    /**
     * Reads a JWK, a JWKS (RFC 7517), or one SubjectPublicKeyInfo as PEM (RFC 7468, section 13), with its first and last
     * line or without.
     *
     * @throws ParseException if the JSON is not that of keys
     * @throws GeneralSecurityException if what is not JSON is no key either
     * @throws IllegalArgumentException if it is not even base64, or a key of another kind
     */
    static List<JWK> read(String text) throws ParseException, GeneralSecurityException {
        List<JWK> keys = text.strip().startsWith("{") ? ofJson(text) : List.of(ofPem(text));
        if (keys.isEmpty() || !keys.stream().allMatch(PublicKeys::isUsable)) {
            throw new IllegalArgumentException("not an RSA or P-256 key");
        }
        return keys;
    }

    private static boolean isUsable(JWK key) {
        return key instanceof RSAKey
                || (key instanceof ECKey elliptic && elliptic.getCurve().equals(Curve.P_256));
    }

    private static List<JWK> ofJson(String text) throws ParseException {
        return text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
    }

    private static JWK ofPem(String text) throws GeneralSecurityException {
        String body = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        X509EncodedKeySpec encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
        try {
            return new RSAKey.Builder(
                            (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(encoded))
                    .build();
        } catch (InvalidKeySpecException notRsa) {
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(encoded);
            return new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build();
        }
    }
}
