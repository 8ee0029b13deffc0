package org.tintype.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may be trusted with. */
public enum Role {
    /** Uploads images and sees what is theirs or open to them. */
    USER,
    /** May be called into a dispute. */
    ARBITER,
    /** Reads and manages everything. */
    ADMIN;

    /** The roles' words, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String USER = "user";
        public static final String ARBITER = "arbiter";
        public static final String ADMIN = "admin";

        private Names() {}
    }

    /** Returns the word that stands in tokens and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the role of a word, exactly as {@link #word()} writes it. */
    public static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
