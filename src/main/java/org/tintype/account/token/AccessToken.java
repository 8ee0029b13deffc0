package org.tintype.account.token;

import java.time.Duration;

/**
 * A token as it is handed out.
 *
 * @param compact the signed JWT in compact serialization (RFC 7515, section 3.1)
 * @param expiresIn how long it holds from now on
 */
public record AccessToken(String compact, Duration expiresIn) {

    /** Leaves the token out, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "AccessToken[" + expiresIn + "]";
    }
}
