package org.tintype.image;

/**
 * What somebody may make links to an image by.
 *
 * @param generation how often all links to it were ended
 * @param managed whether it is theirs to manage
 */
public record LinkTerms(int generation, boolean managed) {}
