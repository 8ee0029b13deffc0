package org.tintype.account;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.tintype.platform.files.DurableFiles;
import org.tintype.platform.settings.DataFolder;

/** The file that the first administrator's random password waits in until it is changed. */
@Singleton
public class AdminPasswordFile {

    private static final Logger LOG = System.getLogger(AdminPasswordFile.class.getName());
    private static final int RANDOM_BYTES = 18;

    private final Path file;

    @Inject
    public AdminPasswordFile(DataFolder data) {
        this.file = data.resolve("admin-password");
    }

    /** Makes a random password and writes it down, readable by the service's own user only. */
    public String write() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        try {
            DurableFiles.writeSecret(file, (password + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("The admin's password cannot be written to " + file, e);
        }
        return password;
    }

    /** Removes the file once the administrator has another password, and never before that is certain. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordChanged changed) {
        if (changed.username().key().equals(FirstAdmin.USERNAME.key())) {
            remove();
        }
    }

    /** Removes the file, if it is there. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "event=admin-password-file-not-removed", e);
        }
    }

    public Path path() {
        return file;
    }
}
