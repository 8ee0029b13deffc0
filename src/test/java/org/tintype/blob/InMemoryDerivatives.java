package org.tintype.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Derivatives in memory, each used a second after the one before; it can be told to fail. */
public final class InMemoryDerivatives implements Derivatives {

    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(Digest digest, byte[] bytes, Instant used) {}

    private final Map<Derivative, Kept> kept = new ConcurrentHashMap<>();
    private volatile boolean broken;
    private volatile long most;
    private final AtomicLong seconds = new AtomicLong();

    /** Lets everything fail from now on. */
    public void breakDown() {
        broken = true;
    }

    /** Returns what there is. */
    public Set<Derivative> names() {
        return Set.copyOf(kept.keySet());
    }

    @Override
    public void put(Derivative name, byte[] bytes, Digest digest) {
        requireSound();
        kept.put(name, new Kept(digest, bytes, next()));
        most = Math.max(most, bytes());
    }

    /** Returns how many bytes there ever were at one time. */
    public long mostBytes() {
        return most;
    }

    private long bytes() {
        return kept.values().stream().mapToLong(one -> one.bytes().length).sum();
    }

    @Override
    public Optional<DerivedBytes> find(Derivative name) {
        requireSound();
        return Optional.ofNullable(kept.get(name))
                .map(found -> new DerivedBytes(
                        found.digest(), found.bytes().length, new ByteArrayInputStream(found.bytes())));
    }

    @Override
    public void touch(Derivative name) {
        requireSound();
        kept.computeIfPresent(name, (same, found) -> new Kept(found.digest(), found.bytes(), next()));
    }

    @Override
    public void remove(Derivative name) {
        requireSound();
        kept.remove(name);
    }

    @Override
    public void removeAllOf(Digest source) {
        requireSound();
        kept.keySet().removeIf(name -> name.source().equals(source));
    }

    @Override
    public void forEach(Consumer<Entry> seen) {
        requireSound();
        kept.forEach((name, found) -> seen.accept(new Entry(name, found.bytes().length, found.used())));
    }

    private Instant next() {
        return Instant.EPOCH.plusSeconds(seconds.incrementAndGet());
    }

    private void requireSound() {
        if (broken) {
            throw new BlobStoreFailure("The memory is broken", new IOException("broken"));
        }
    }
}
