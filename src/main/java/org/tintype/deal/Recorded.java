package org.tintype.deal;

/**
 * What somebody asked for, and whether it is there because they asked just now.
 *
 * @param object what was asked for
 * @param isNew false where the same was asked for before, and is there since
 */
public record Recorded<T>(T object, boolean isNew) {}
