package org.tintype.access;

import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.platform.data.Sql;

/**
 * The rules of {@link AccessRules} as queries, for one caller. The question about one image and lists of owner objects are
 * asked in JPQL, lists of images in SQL, because they have to be cut before they are merged. A condition asks about its row: what
 * is the same for all rows H2 would ask again for each of them.
 */
public record ReadableBy(Caller caller) {

    /** No comparison of two constants, which EclipseLink binds, so that the database does not see that it is true. */
    private static final String EVERYTHING = ".id is not null";

    /** The attachments {@code a}, which quotations are not, with the entries {@code r} of their objects' lists. */
    private static final String OPENING =
            " from Reader r, Attachment a where r.listId = a.listId and a.quoted = :no and ";

    /** The same, with the objects {@code o}. */
    private static final String GRANTING =
            " from OwnerObject o join o.attachments a join o.readers l join l.readers r where a.quoted = :no and ";

    /** An entry {@code r} by which the caller may read. */
    private static final String MET_BY_THE_CALLER =
            "r.user.id = :caller and (r.requiredRole is null or r.requiredRole in :roles)";

    /** An entry {@code r} by which anybody may read. (With {@code exists} EclipseLink would bind none of the parameters.) */
    private static final String MET_BY_ITS_USER = "r.user.disabled = :no and (r.requiredRole is null"
            + " or r.requiredRole in (select role from User u join u.roles role where u.id = r.user.id))";

    /** Returns the query for the lists by which the image {@code :image} is open to the caller. */
    public String listsOpening() {
        return "select a.listId" + OPENING + "a.image = :image and " + MET_BY_THE_CALLER;
    }

    /** Returns the query for the entries by which anybody at all may read the image {@code :image}; {@code :no} is false. */
    public static String grants(String selection) {
        return "select " + selection + GRANTING + "a.image = :image and " + MET_BY_ITS_USER;
    }

    /**
     * Returns the images that the caller may read, as sets that have no image in common, so that each is counted and put in
     * order by itself.
     */
    public List<ReadableImages> images() {
        if (caller.isAdmin()) {
            return List.of(ReadableImages.ofFlags("i.is_public is not null"));
        }
        UUID id = caller.id().value();
        return List.of(
                ReadableImages.ofFlags("i.is_public = true"),
                ReadableImages.ofRows(Sql.of("i.is_public = false and i.owner_id = ?", id)),
                ReadableImages.ofRows(Sql.of("i.is_public = false and i.owner_id <> ? and exists (", id)
                        .then(opening())
                        .then(")")));
    }

    /** The same as {@link #listsOpening}, for the image {@code i}. */
    private Sql opening() {
        List<String> roles = caller.roles().stream().map(Role::name).sorted().toList();
        return Sql.of(
                        "select 1 from attachment a join access_list_reader r on r.list_id = a.list_id"
                                + " where a.image_id = i.id and a.quoted = false and r.user_id = ?"
                                + " and (r.required_role is null or r.required_role in ",
                        caller.id().value())
                .then(Sql.list(roles))
                .then(")");
    }

    /** Returns the condition for an owner object, under its name in the query, to be one that the caller may read. */
    public String object(String name) {
        return caller.isAdmin()
                ? name + EVERYTHING
                : "exists (select r from Reader r where r.listId = " + name + ".listId and " + MET_BY_THE_CALLER + ")";
    }

    /**
     * Binds what the conditions ask for to a query. That holds for true and false, too: as literals EclipseLink writes them
     * as numbers, which H2 compares with nothing but numbers.
     */
    public <Q extends Query> Q bind(Q query) {
        for (Parameter<?> parameter : query.getParameters()) {
            String name = String.valueOf(parameter.getName());
            switch (name) {
                case "caller" -> query.setParameter(name, caller.id().value());
                case "roles" -> query.setParameter(name, caller.roles());
                case "yes" -> query.setParameter(name, true);
                case "no" -> query.setParameter(name, false);
                default -> {
                    // The query's own.
                }
            }
        }
        return query;
    }
}
