package org.tintype.blob.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tintype.blob.Blob;
import org.tintype.blob.Blobs;
import org.tintype.blob.Digest;

/** What is known of stored bytes, in the database. */
@Singleton
public class JpaBlobs implements Blobs {

    @PersistenceContext(unitName = "tintype")
    EntityManager em;

    @Override
    public Optional<Blob> lock(Digest digest) {
        return Optional.ofNullable(em.find(Blob.class, digest.hex(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Blob blob) {
        em.persist(blob);
        em.flush();
    }

    @Override
    public void remove(Blob blob) {
        em.remove(blob);
        em.flush();
    }

    @Override
    public List<Digest> due(Instant now, int most) {
        return em.createQuery("select b.digest from Blob b where b.checkAt <= :now order by b.checkAt", String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(Digest::new)
                .toList();
    }
}
