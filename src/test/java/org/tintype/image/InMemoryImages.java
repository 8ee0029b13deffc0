package org.tintype.image;

import jakarta.persistence.EntityExistsException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records in memory; another may come first at the last moment. */
public final class InMemoryImages implements Images {

    private final Map<ImageId, Image> images = new LinkedHashMap<>();
    private @Nullable Image rival;

    /** Lets somebody else add this record right before the next one is. */
    void letFirst(Image first) {
        rival = first;
    }

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
        Image first = rival;
        if (first != null) {
            rival = null;
            images.put(first.id(), first);
        }
        if (images.putIfAbsent(image.id(), image) != null) {
            throw new EntityExistsException("primary key");
        }
    }
}
