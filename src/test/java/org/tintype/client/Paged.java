package org.tintype.client;

import java.util.List;

/**
 * A page of a list.
 *
 * @param entries what is on it
 * @param total how many entries the whole list has
 * @param links where the other pages are
 */
public record Paged<T>(List<T> entries, long total, Links links) {}
