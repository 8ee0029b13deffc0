package org.tintype.blob.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.account.People;
import org.tintype.blob.BlobStoreFailure;
import org.tintype.blob.Derivative;
import org.tintype.blob.Derivatives.Entry;
import org.tintype.blob.DerivedBytes;
import org.tintype.blob.Digest;
import org.tintype.blob.Spools;

class FolderDerivativesTest {

    private static final Digest SOURCE = Digest.of(new byte[] {1});
    private static final Digest OTHER_SOURCE = Digest.of(new byte[] {2});

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path data;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FolderDerivatives derivatives;

    @BeforeEach
    void setUp() throws IOException {
        Path folder = Files.createDirectory(data.resolve("derived"));
        derivatives = new FolderDerivatives(folder, Spools.start(data), People.CLOCK);
    }

    @Test
    void whatWasPutIsFoundWithItsDigest() throws IOException {
        put(name(SOURCE, "a"), "picture");
        try (DerivedBytes found = derivatives.find(name(SOURCE, "a")).orElseThrow()) {
            assertThat(found.digest()).isEqualTo(Digest.of(bytes("picture")));
            assertThat(found.length()).isEqualTo(7);
            assertThat(found.content().readAllBytes()).isEqualTo(bytes("picture"));
        }
        assertThat(Spools.folder(data)).isEmptyDirectory();
        assertThat(derivatives.find(name(SOURCE, "b"))).isEmpty();
        assertThat(derivatives.find(name(OTHER_SOURCE, "a"))).isEmpty();
    }

    @Test
    void partCanBeReadFromTheMiddle() throws IOException {
        put(name(SOURCE, "a"), "picture");
        try (DerivedBytes found = derivatives.find(name(SOURCE, "a")).orElseThrow()) {
            found.content().skipNBytes(4);
            assertThat(found.content().readAllBytes()).isEqualTo(bytes("ure"));
        }
    }

    @Test
    void whatIsNotWholeIsNotFound() throws IOException {
        put(name(SOURCE, "a"), "picture");
        Path file = file();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(derivatives.find(name(SOURCE, "a"))).isEmpty();
        }
    }

    @Test
    void oneIsRemovedOrAllOfOneSource() throws IOException {
        put(name(SOURCE, "a"), "1");
        put(name(SOURCE, "b"), "2");
        put(name(SOURCE, "c"), "3");
        put(name(OTHER_SOURCE, "a"), "4");
        derivatives.remove(name(SOURCE, "a"));
        derivatives.remove(name(SOURCE, "a"));
        assertThat(names()).containsExactlyInAnyOrder(name(SOURCE, "b"), name(SOURCE, "c"), name(OTHER_SOURCE, "a"));
        derivatives.removeAllOf(SOURCE);
        derivatives.removeAllOf(SOURCE);
        assertThat(names()).containsExactly(name(OTHER_SOURCE, "a"));
    }

    @Test
    void touchTellsWhenItWasOfUse() throws IOException {
        put(name(SOURCE, "a"), "1");
        Files.setLastModifiedTime(file(), FileTime.fromMillis(0));
        derivatives.touch(name(SOURCE, "a"));
        derivatives.touch(name(SOURCE, "b"));
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.used()).isEqualTo(People.CLOCK.instant());
            assertThat(entry.length()).isEqualTo(1);
        });
    }

    @Test
    void foreignFilesAreLeftAlone() throws IOException {
        put(name(SOURCE, "a"), "1");
        Files.writeString(data.resolve("derived").resolve("README"), "not ours, though it is longer than a header is");
        assertThat(names()).containsExactly(name(SOURCE, "a"));
    }

    @Test
    void folderThatIsGoneIsAFailure() throws IOException {
        Files.delete(data.resolve("derived"));
        Files.writeString(data.resolve("derived"), "a file");
        assertThatThrownBy(() -> put(name(SOURCE, "a"), "1")).isInstanceOf(BlobStoreFailure.class);
    }

    private void put(Derivative name, String text) {
        derivatives.put(name, bytes(text), Digest.of(bytes(text)));
    }

    private List<Entry> entries() {
        List<Entry> seen = new ArrayList<>();
        derivatives.forEach(seen::add);
        return seen;
    }

    private List<Derivative> names() {
        return entries().stream().map(Entry::name).toList();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("derived"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static Derivative name(Digest source, String key) {
        return new Derivative(source, Digest.of(bytes(key)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
