package org.tintype.account;

/**
 * Another password, wanted by the user whose it is.
 *
 * @param current the one that they have now, as they say
 * @param wanted the one to have from now on
 */
public record PasswordReplacement(String current, String wanted) {

    /** Leaves both out, so that they cannot end in a log. */
    @Override
    public String toString() {
        return "PasswordReplacement[]";
    }
}
