package org.tintype.image;

import jakarta.persistence.EntityExistsException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** Records in memory. */
public final class InMemoryImages implements Images {

    private final Map<ImageId, Image> images = new LinkedHashMap<>();

    int size() {
        return images.size();
    }

    @Override
    public Optional<Image> find(ImageId id) {
        return Optional.ofNullable(images.get(id));
    }

    @Override
    public Optional<Image> find(ImageName name) {
        return images.values().stream()
                .filter(image -> image.name().equals(name))
                .findFirst();
    }

    @Override
    public void add(Image image) {
        if (images.putIfAbsent(image.id(), image) != null) {
            throw new EntityExistsException("primary key");
        }
    }

    @Override
    public void remove(Image image) {
        images.remove(image.id());
    }

    @Override
    public Set<ImageId> stored(Set<ImageId> ids) {
        return ids.stream().filter(images::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    /** Knows the owner's images alone, the newest first: who may read what else, and other orders, the database decides. */
    @Override
    public Page<Image> list(ImageListing listing, PageRequest page) {
        List<Image> owned = images.values().stream()
                .filter(image -> listing.owner().filter(image.owner()::equals).isPresent())
                .sorted(Comparator.comparing(Image::createdAt).reversed())
                .toList();
        return new Page<>(owned.stream().skip(page.offset()).limit(page.size()).toList(), page, owned.size());
    }
}
