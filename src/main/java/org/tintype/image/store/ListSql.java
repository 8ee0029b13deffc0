package org.tintype.image.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tintype.access.ReadableBy;
import org.tintype.image.ImageField;
import org.tintype.image.ImageListing;
import org.tintype.image.ImageSort;
import org.tintype.platform.data.Sql;
import org.tintype.platform.paging.PageRequest;

/**
 * Lists of images in SQL. What a caller may read comes as sets that have nothing in common ({@link ReadableBy#images()}).
 * Each is put in order and cut at the end of the page by an index of its own, keys alone, and what is left is merged: so
 * nothing is sorted but a set that has no such index, and no row is looked up that is not on the page.
 */
record ListSql(ImageListing listing) {

    /** Returns the statement for the identifiers of a page's images, as text and in their order. */
    Sql page(PageRequest page) {
        List<Sql> sets = sets().stream().map(set -> firstOf(set, page)).toList();
        return Sql.of("select cast(id as varchar) from (")
                .then(Sql.joined(" union all ", sets))
                .then(") p order by " + order() + " limit ? offset ?", page.size(), page.offset());
    }

    /** Returns the statement for how many images the whole list has. */
    Sql count() {
        List<Sql> sets = sets().stream()
                .map(set ->
                        Sql.of("(select count(*) from image i where ").then(set).then(")"))
                .toList();
        return Sql.of("select ").then(Sql.joined(" + ", sets));
    }

    private List<Sql> sets() {
        Sql sparing = Sql.of("(i.nsfw = false or i.owner_id = ?)", callerId());
        return listing
                .owner()
                .map(owner -> List.of(Sql.of("i.owner_id = ?", owner.value())))
                .orElseGet(() -> new ReadableBy(listing.caller()).images())
                .stream()
                .map(set -> listing.sparing() ? Sql.joined(" and ", List.of(set, sparing)) : set)
                .toList();
    }

    private Sql firstOf(Sql set, PageRequest page) {
        String keys = IntStream.range(0, keys().size())
                .mapToObj(i -> column(keys().get(i).field()) + " as k" + i)
                .collect(Collectors.joining(", "));
        String owner = keys().stream().anyMatch(key -> key.field() == ImageField.USER)
                ? " join tintype_user o on o.id = i.owner_id"
                : "";
        return Sql.of("(select i.id, " + keys + " from image i" + owner + " where ")
                .then(set)
                .then(" order by " + order() + " limit ?)", page.offset() + page.size());
    }

    private String order() {
        return IntStream.range(0, keys().size())
                .mapToObj(i -> "k" + i + (keys().get(i).descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    private List<ImageSort.Key> keys() {
        return listing.sort().keys();
    }

    private UUID callerId() {
        return listing.caller().id().value();
    }

    private static String column(ImageField field) {
        return switch (field) {
            case ID -> "i.id";
            case NAME -> "i.name";
            case CREATED_AT -> "i.created_at";
            case UPDATED_AT -> "i.updated_at";
            case USER -> "o.username_key";
            case TITLE -> "i.title";
            case DESCRIPTION -> "i.description";
            case PUBLIC -> "i.is_public";
            case NSFW -> "i.nsfw";
            case CONTENT_TYPE -> "i.format"; // Their words are in the same order.
            case CONTENT_LENGTH -> "i.content_length";
            case CHECKSUM -> "i.checksum";
            case WIDTH -> "i.width";
            case HEIGHT -> "i.height";
        };
    }
}
