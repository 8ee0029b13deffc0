package org.tintype.client;

/** A token of somebody who has signed in, and for how many seconds it holds. */
public record Token(String accessToken, String tokenType, int expiresIn) {}
