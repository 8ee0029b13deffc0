package org.tintype.account;

/**
 * Fired in the transaction that gives a user another password.
 *
 * @param username whose password it is
 */
public record PasswordChanged(Username username) {}
