package org.tintype.image;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name that an image has in its download URL. The server makes it of what the file was called and a suffix of 65
 * random bits, so that it reads well and cannot be guessed.
 */
public record ImageName(String text) {

    private static final int MAX_STEM = 18;
    private static final int SUFFIX = 13;
    private static final String BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,18}-[0-9a-hjkmnp-tv-z]{13}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public ImageName {
        if (!isName(text)) {
            throw new IllegalArgumentException("not an image's name");
        }
    }

    /** Returns whether a text has the form of a name that this service makes. */
    public static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    /** Makes a name after a title; whatever stands in the title, the name is safe in a URL and in a file system. */
    public static ImageName after(String title) {
        String ascii = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9_]+", "-");
        String stem = trimDashes(ascii);
        stem = trimDashes(stem.substring(0, Math.min(stem.length(), MAX_STEM)));
        return new ImageName((stem.isEmpty() ? "image" : stem) + "-" + randomSuffix());
    }

    private static String trimDashes(String text) {
        return text.replaceAll("^-+|-+$", "");
    }

    private static String randomSuffix() {
        StringBuilder suffix = new StringBuilder(SUFFIX);
        for (int i = 0; i < SUFFIX; i++) {
            suffix.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return suffix.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
