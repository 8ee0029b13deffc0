package org.tintype.access.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tintype.access.AccessList;
import org.tintype.access.Attachments;
import org.tintype.access.Grant;
import org.tintype.access.OwnerObject;
import org.tintype.access.ReadableBy;
import org.tintype.access.Reason;
import org.tintype.account.Caller;
import org.tintype.account.User;

/** Owner objects in the database. */
@Singleton
public class JpaAttachments implements Attachments {

    @PersistenceContext(unitName = "tintype")
    EntityManager em;

    @Override
    public boolean isOpenTo(Caller caller, UUID image) {
        ReadableBy readable = new ReadableBy(caller);
        return readable.bind(em.createQuery(readable.listsOpening(), UUID.class))
                .setParameter("image", image)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    @Override
    public List<Grant> grants(UUID image, int offset, int most) {
        if (most == 0) {
            return List.of();
        }
        return em.createQuery(
                        ReadableBy.grants("o, r.part, r.user") + " order by o.createdAt, o.id, r.part, r.id",
                        Object[].class)
                .setParameter("image", image)
                .setParameter("no", false)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Grant(part((OwnerObject) row[0], (String) row[1]), Optional.of((User) row[2])))
                .toList();
    }

    @Override
    public long countGrants(UUID image) {
        return em.createQuery(ReadableBy.grants("count(r)"), Long.class)
                .setParameter("image", image)
                .setParameter("no", false)
                .getSingleResult();
    }

    @Override
    public List<AccessList> listsNaming(UUID image) {
        return idsOfListsNaming(image)
                .getResultStream()
                .map(id -> em.find(AccessList.class, id))
                .toList();
    }

    @Override
    public List<AccessList> lockListsNaming(UUID image) {
        // One by one, always in the same order, so that nobody waits in a circle.
        return idsOfListsNaming(image).getResultStream().map(this::lock).toList();
    }

    @Override
    public Optional<OwnerObject> find(UUID id) {
        return Optional.ofNullable(em.find(OwnerObject.class, id));
    }

    private TypedQuery<UUID> idsOfListsNaming(UUID image) {
        return em.createQuery(
                        "select distinct a.listId from Attachment a where a.image = :image order by a.listId",
                        UUID.class)
                .setParameter("image", image);
    }

    private AccessList lock(UUID list) {
        return em.find(AccessList.class, list, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Reason.Part part(OwnerObject object, String part) {
        return new Reason.Part(object.kind(), object.guid(), part);
    }
}
