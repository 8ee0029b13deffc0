package org.tintype.platform.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who a server is, and whom it lets in.
 *
 * @param key the private key of the first certificate
 * @param chain the server's certificate, and those that lead from it towards a root
 * @param clientAuthorities who may have signed a client's certificate; empty where clients need none
 */
public record Credentials(PrivateKey key, List<X509Certificate> chain, List<X509Certificate> clientAuthorities) {

    public Credentials {
        chain = List.copyOf(chain);
        clientAuthorities = List.copyOf(clientAuthorities);
    }

    /** Returns the server's own certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Leaves the key out, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "Credentials[serial=" + certificate().getSerialNumber().toString(16) + "]";
    }
}
