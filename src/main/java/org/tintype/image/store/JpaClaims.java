package org.tintype.image.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.tintype.image.Claim;
import org.tintype.image.Claims;
import org.tintype.image.ImageId;

/** Claims in the database. */
@Singleton
public class JpaClaims implements Claims {

    @PersistenceContext(unitName = "tintype")
    EntityManager em;

    @Override
    public Optional<Claim> find(ImageId id) {
        return Optional.ofNullable(em.find(Claim.class, id.value()));
    }

    @Override
    public Optional<Claim> lock(ImageId id) {
        return Optional.ofNullable(em.find(Claim.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Claim claim) {
        em.persist(claim);
        em.flush();
    }
}
