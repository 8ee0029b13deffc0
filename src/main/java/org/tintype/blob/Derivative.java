package org.tintype.blob;

/**
 * The name of something that was made of stored content.
 *
 * @param source the digest of that content
 * @param key the digest of all else that went into it: what was made, how, and by which version of the maker
 */
public record Derivative(Digest source, Digest key) {}
