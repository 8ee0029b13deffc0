package org.tintype.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.tintype.blob.Digest;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.IccProfile;

/**
 * What was found in the headers of pictures of which renditions were asked for lately: one is often asked for in several
 * sizes, and to describe it takes a walk through its whole file. Bounded by the profiles that it holds.
 */
final class DescribedPictures {

    private static final int MOST_BYTES = 8 << 20;
    private static final int BYTES_BESIDE_A_PROFILE = 512;

    private final Cache<Digest, EncodedPicture> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Digest, EncodedPicture>weigher((digest, picture) -> BYTES_BESIDE_A_PROFILE
                    + picture.profile().map(IccProfile::length).orElse(0))
            // On the caller's thread: a pool of the JDK's own would outlive the application.
            .executor(Runnable::run)
            .build();

    /** Returns the description of some content that lies in this file. */
    EncodedPicture of(Digest content, Path file, Supplier<EncodedPicture> description) {
        return known.get(content, any -> description.get()).in(file);
    }
}
