package org.tintype.image.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tintype.blob.Digest;

/**
 * The header fields {@code Repr-Digest} and {@code Content-Digest}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9530">RFC 9530</a>
 */
final class DigestField {

    private static final Pattern SHA_256 = Pattern.compile("(?:^|[,\\s])sha-256=(:[A-Za-z0-9+/=]*:|[^,]*)");

    private DigestField() {}

    /**
     * Returns whether a field holds of some content. Other algorithms than SHA-256 are not looked at (section 2); of a key
     * that is there twice the last one counts (RFC 8941, section 3.2).
     */
    static boolean holds(String field, Digest digest) {
        Matcher given = SHA_256.matcher(field);
        boolean holds = true;
        while (given.find()) {
            holds = ("sha-256=" + given.group(1)).equals(digest.asReprDigest());
        }
        return holds;
    }
}
