package org.tintype.platform.grpc;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import io.grpc.util.AdvancedTlsX509TrustManager.Verification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.tintype.platform.settings.WrongSetting;
import org.tintype.platform.tls.Credentials;
import org.tintype.platform.tls.TlsFiles;

/** TLS of the listener. Its files may be replaced at any time: connections that begin after {@link #renew} see the new. */
@Singleton
public class ListenerTls {

    private static final Logger LOG = System.getLogger(ListenerTls.class.getName());

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    private static final X509Certificate[] NONE = {};

    private final Optional<TlsFiles> files;
    private final AdvancedTlsX509KeyManager identity = new AdvancedTlsX509KeyManager();
    private final AdvancedTlsX509TrustManager clients;
    private TlsFiles.@Nullable Texts served;
    private @Nullable String refusal;

    @Inject
    public ListenerTls(GrpcSettings settings) throws GeneralSecurityException {
        this.files = settings.tls();
        // A client is whoever its authority says it is, wherever it calls from.
        this.clients = AdvancedTlsX509TrustManager.newBuilder()
                .setVerification(Verification.CERTIFICATE_ONLY_VERIFICATION)
                .build();
    }

    boolean isOn() {
        return files.isPresent();
    }

    /** Returns what to listen with, from the files as they are now; nothing where the listener speaks plain text. */
    Optional<SslContext> context() {
        return files.map(this::context);
    }

    private synchronized SslContext context(TlsFiles source) {
        TlsFiles.Texts texts = source.texts();
        Credentials credentials = source.credentials(texts);
        serve(credentials);
        served = texts;
        SslContextBuilder builder = SslContextBuilder.forServer(identity).protocols(PROTOCOLS);
        if (!credentials.clientAuthorities().isEmpty()) {
            builder.trustManager(clients).clientAuth(ClientAuth.REQUIRE);
        }
        try {
            // The JDK's TLS obeys the same policy and patches as the server's, and a redeployment leaves no library
            // behind.
            return GrpcSslContexts.configure(builder, SslProvider.JDK).build();
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the files again. Where they cannot be used, what was served before goes on being served. */
    synchronized void renew() {
        files.ifPresent(this::renew);
    }

    private void renew(TlsFiles source) {
        try {
            TlsFiles.Texts texts = source.texts();
            if (!texts.equals(served)) {
                Credentials credentials = source.credentials(texts);
                serve(credentials);
                served = texts;
                LOG.log(Level.INFO, "event=grpc-certificate-renewed " + described(credentials));
            }
            refusal = null;
        } catch (WrongSetting e) {
            // Once: a file may be replaced before the other, and a broken one stays broken for long.
            if (!String.valueOf(e.getMessage()).equals(refusal)) {
                refusal = String.valueOf(e.getMessage());
                LOG.log(Level.WARNING, "event=grpc-certificate-not-renewed reason=\"" + refusal + "\"");
            }
        }
    }

    private void serve(Credentials credentials) {
        try {
            identity.updateIdentityCredentials(credentials.chain().toArray(NONE), credentials.key());
            if (!credentials.clientAuthorities().isEmpty()) {
                clients.updateTrustCredentials(credentials.clientAuthorities().toArray(NONE));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String described(Credentials credentials) {
        X509Certificate own = credentials.certificate();
        return "serial=" + own.getSerialNumber().toString(16) + " not-after="
                + own.getNotAfter().toInstant();
    }
}
