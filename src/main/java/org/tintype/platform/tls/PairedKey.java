package org.tintype.platform.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.KeySpec;
import java.util.Optional;

/** The private key that belongs to a certificate's public one. */
final class PairedKey {

    private static final byte[] MESSAGE = "Are they of one pair?".getBytes(StandardCharsets.US_ASCII);

    private PairedKey() {}

    /** Returns a private key, if its signatures hold before a public key: RSA, EC or EdDSA. */
    static Optional<PrivateKey> of(KeySpec encoded, PublicKey counterpart) {
        try {
            PrivateKey key = KeyFactory.getInstance(counterpart.getAlgorithm()).generatePrivate(encoded);
            return verifies(counterpart, signature(key)) ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] signature(PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm(key.getAlgorithm()));
        signature.initSign(key);
        signature.update(MESSAGE);
        return signature.sign();
    }

    private static boolean verifies(PublicKey key, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm(key.getAlgorithm()));
        signature.initVerify(key);
        signature.update(MESSAGE);
        return signature.verify(signed);
    }

    private static String algorithm(String key) throws InvalidKeyException {
        return switch (key) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "EdDSA" -> "EdDSA";
            default -> throw new InvalidKeyException();
        };
    }
}
