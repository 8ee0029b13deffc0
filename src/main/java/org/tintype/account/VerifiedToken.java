package org.tintype.account;

/**
 * What is left of an access token once its signature, issuer and time were found right.
 *
 * @param subject the claim {@code sub}
 * @param generation the claim {@code gen}: which of the user's passwords it was issued under
 */
public record VerifiedToken(String subject, int generation) {}
