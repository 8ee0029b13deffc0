package org.tintype.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * User names for somebody whom others call by a name of any form: as close to it as may be, and one that nobody has.
 *
 * @param stem what all of them begin with
 */
record UsernameIdea(String stem) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");
    private static final String NAMELESS = "user";

    private static final int LEAST = 3;
    private static final int MOST = 64;
    private static final int SUFFIX = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Takes a name for a model. */
    static UsernameIdea after(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String safe = OTHERS.matcher(plain).replaceAll("-");
        String stem = EDGES.matcher(safe).replaceAll("");
        return new UsernameIdea(stem.length() < LEAST ? NAMELESS : cut(stem, MOST));
    }

    /**
     * Returns a user name: first the stem alone, then with another random suffix each time. The stem alone is never the
     * first administrator's, who is of Tintype's own.
     */
    Username attempt(int number) {
        if (number == 0 && !new Username(stem).key().equals(FirstAdmin.USERNAME.key())) {
            return new Username(stem);
        }
        StringBuilder name = new StringBuilder(cut(stem, MOST - SUFFIX - 1)).append('-');
        for (int i = 0; i < SUFFIX; i++) {
            name.append(Character.forDigit(RANDOM.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
        }
        return new Username(name.toString());
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
