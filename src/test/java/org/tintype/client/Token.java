package org.tintype.client;

/** An access token; {@code expiresIn} counts seconds. */
public record Token(String accessToken, String tokenType, long expiresIn) {}
