package org.tintype.access;

import org.tintype.platform.data.Sql;

/**
 * Images that somebody may read, as a condition in SQL.
 *
 * @param condition on the table {@code image i}
 * @param isOfFlags whether it asks for nothing but {@code i.is_public} and {@code i.nsfw}, so that it is a condition on the
 *     view {@code image_count i} as well, where the database keeps how many there are
 */
public record ReadableImages(Sql condition, boolean isOfFlags) {

    static ReadableImages ofFlags(String condition) {
        return new ReadableImages(Sql.of(condition), true);
    }

    /** Returns the images that meet a condition of any kind. */
    public static ReadableImages ofRows(Sql condition) {
        return new ReadableImages(condition, false);
    }
}
