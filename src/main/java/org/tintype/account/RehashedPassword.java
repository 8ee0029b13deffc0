package org.tintype.account;

/**
 * What is kept of a user's password, before a change and after it.
 *
 * @param former the hash that the current password was found to be of
 * @param hash what to keep instead
 */
public record RehashedPassword(String former, String hash) {}
