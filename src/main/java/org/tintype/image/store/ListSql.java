package org.tintype.image.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tintype.access.ReadableBy;
import org.tintype.access.ReadableImages;
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
        List<Sql> sets = sets().stream()
                .map(set -> firstOf(spared(set.condition()), page))
                .toList();
        return Sql.of("select cast(id as varchar) from (")
                .then(Sql.joined(" union all ", sets))
                .then(") p order by " + order() + " limit ? offset ?", page.size(), page.offset());
    }

    /** Returns the statement for how many images the whole list has. */
    Sql count() {
        return Sql.of("select ")
                .then(Sql.joined(" + ", sets().stream().flatMap(this::counts).toList()));
    }

    private List<ReadableImages> sets() {
        return listing.owner()
                .map(owner -> List.of(ReadableImages.ofRows(Sql.of("i.owner_id = ?", owner.value()))))
                .orElseGet(() -> new ReadableBy(listing.caller()).images());
    }

    /** Returns a condition without what the caller wants to be spared. */
    private Sql spared(Sql condition) {
        return listing.sparing() ? condition.then(" and (i.nsfw = false or i.owner_id = ?)", callerId()) : condition;
    }

    /** Returns what adds up to the number of images in a set; as much of it as possible is counted already. */
    private Stream<Sql> counts(ReadableImages set) {
        Sql condition = set.condition();
        if (!set.isOfFlags()) {
            return Stream.of(counted(spared(condition)));
        }
        return listing.sparing()
                ? Stream.of(
                        keptCount(condition.then(" and i.nsfw = false")),
                        counted(condition.then(" and i.nsfw = true and i.owner_id = ?", callerId())))
                : Stream.of(keptCount(condition));
    }

    private static Sql keptCount(Sql condition) {
        return Sql.of("(select coalesce(sum(i.images), 0) from image_count i where ")
                .then(condition)
                .then(")");
    }

    private static Sql counted(Sql condition) {
        return Sql.of("(select count(*) from image i where ").then(condition).then(")");
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
