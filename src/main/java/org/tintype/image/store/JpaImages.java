package org.tintype.image.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageListing;
import org.tintype.image.ImageName;
import org.tintype.image.Images;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

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

    @Override
    public Page<Image> list(ImageListing listing, PageRequest page) {
        ListSql sql = new ListSql(listing);
        List<?> ids = sql.page(page).query(em).getResultList();
        Number total = (Number) sql.count().query(em).getSingleResult();
        return new Page<>(
                find(ids.stream().map(id -> UUID.fromString((String) id)).toList()), page, total.longValue());
    }

    /** Returns images with their owners in the order of their identifiers; native queries do not convert columns. */
    private List<Image> find(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Image> images = em.createQuery(
                        "select i from Image i join fetch i.owner where i.id in :ids", Image.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Image::guid, Function.identity()));
        // One may have been deleted in between.
        return ids.stream().map(images::get).filter(Objects::nonNull).toList();
    }
}
