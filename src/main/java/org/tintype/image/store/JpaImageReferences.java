package org.tintype.image.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tintype.blob.BlobReferences;
import org.tintype.blob.Digest;

/** What image records refer to: content and previews. */
@Singleton
public class JpaImageReferences implements BlobReferences {

    /** One by one, because not every database answers both at once by its indexes. */
    private static final List<String> PLACES = List.of("checksum", "previewChecksum");

    @PersistenceContext(unitName = "tintype")
    EntityManager em;

    @Override
    public boolean include(Digest digest) {
        return PLACES.stream().anyMatch(place -> isIn(place, digest));
    }

    private boolean isIn(String place, Digest digest) {
        return !em.createQuery("select i.id from Image i where i." + place + " = :digest")
                .setParameter("digest", digest.hex())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
