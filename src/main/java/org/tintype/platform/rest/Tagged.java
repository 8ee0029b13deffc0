package org.tintype.platform.rest;

/**
 * An answer whose state has a name, which goes into the header as a strong entity tag.
 *
 * @param tag the opaque part of the entity tag, without quotes
 * @param entity what the answer's body says
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>
 */
public record Tagged<T>(String tag, T entity) {}
