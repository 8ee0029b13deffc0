package org.tintype.account;

import org.tintype.platform.text.Texts;

/**
 * How an identity provider names somebody, once and for all: neither is worth anything without the other.
 *
 * @param issuer the claim {@code iss}
 * @param subject the claim {@code sub}, to the letter
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ClaimStability">OpenID Connect Core, section 5.7</a>
 */
public record ForeignIdentity(String issuer, String subject) {

    /** The most characters of each; OpenID Connect allows a subject no more. */
    public static final int MAX_LENGTH = 255;

    /** Checks that both can be kept and compared as they are. */
    public ForeignIdentity {
        requireKeepable(issuer);
        requireKeepable(subject);
    }

    private static void requireKeepable(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH || !text.codePoints().allMatch(Texts::isPrintable)) {
            throw new IllegalArgumentException("must have 1 to " + MAX_LENGTH + " printable characters");
        }
    }
}
