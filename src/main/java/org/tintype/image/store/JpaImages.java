package org.tintype.image.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageName;
import org.tintype.image.Images;

/** Image records in the database. */
@Singleton
public class JpaImages implements Images {

    @PersistenceContext(unitName = "tintype")
    EntityManager em;

    @Override
    public Optional<Image> find(ImageId id) {
        return em.createQuery("select i from Image i join fetch i.owner where i.id = :id", Image.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Image> find(ImageName name) {
        return em.createQuery("select i from Image i join fetch i.owner where i.name = :name", Image.class)
                .setParameter("name", name.text())
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Image image) {
        em.persist(image);
        em.flush();
    }

    @Override
    public void remove(Image image) {
        em.remove(image);
        em.flush();
    }

    @Override
    public Set<ImageId> stored(Set<ImageId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return em.createQuery("select i.id from Image i where i.id in :ids", UUID.class)
                .setParameter("ids", ids.stream().map(ImageId::value).toList())
                .getResultStream()
                .map(ImageId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
