package org.tintype.access;

import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import org.tintype.account.Caller;

/**
 * The rules of {@link AccessRules} in JPQL, for one caller. The question about one image and lists of images are asked
 * in the same words.
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

    /** An entry {@code r} by which anybody may read. */
    private static final String MET_BY_ITS_USER = "r.user.disabled = :no and (r.requiredRole is null or r.user.id in"
            + " (select u.id from User u join u.roles role where role = r.requiredRole))";

    /** Returns the query for the lists by which the image {@code :image} is open to the caller. */
    public String listsOpening() {
        return "select a.listId" + OPENING + "a.image = :image and " + MET_BY_THE_CALLER;
    }

    /** Returns the query for the entries by which anybody at all may read the image {@code :image}; {@code :no} is false. */
    public static String grants(String selection) {
        return "select " + selection + GRANTING + "a.image = :image and " + MET_BY_ITS_USER;
    }

    /** Returns the condition for an {@code Image}, under its name in the query, to be one that the caller may read. */
    public String image(String name) {
        return caller.isAdmin()
                ? name + EVERYTHING
                : "(" + name + ".owner.id = :caller or " + name + ".isPublic = :yes or " + name
                        + ".id in (select a.image" + OPENING + MET_BY_THE_CALLER + "))";
    }

    /** Returns the condition for an owner object, under its name in the query, to be one that the caller may read. */
    public String object(String name) {
        return caller.isAdmin()
                ? name + EVERYTHING
                : name + ".listId in (select r.listId from Reader r where " + MET_BY_THE_CALLER + ")";
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
