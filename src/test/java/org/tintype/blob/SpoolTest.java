package org.tintype.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.platform.failure.TooLarge;

class SpoolTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path data;

    @Test
    void startRemovesWhatAProcessThatEndedLeftBehind() throws IOException {
        Path old = file("old.part", Duration.ofMinutes(61));
        Path young = file("young.part", Duration.ofMinutes(59));
        Path foreign = file("README", Duration.ofDays(400));

        Spools.start(data, Clock.fixed(NOW, ZoneOffset.UTC)).create().close();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
    }

    @Test
    void everyFileIsEmptyAndItsOwn() {
        Spool spool = Spools.start(data);
        try (SpooledFile first = spool.create();
                SpooledFile second = spool.create()) {
            assertThat(first.path()).isEmptyFile().hasParent(Spools.folder(data));
            assertThat(second.path()).isNotEqualTo(first.path());
        }
    }

    @Test
    void fileIsGoneWhenItIsClosed() throws IOException {
        try (SpooledFile file = Spools.start(data).create()) {
            file.fill(new ByteArrayInputStream(new byte[10]), 10);
        }
        assertThat(Spools.folder(data)).isEmptyDirectory();
    }

    @Test
    void closingIsNoErrorWhenTheStoreHasTheFile() throws IOException {
        Path taken = data.resolve("taken");
        SpooledFile file = Spools.start(data).create();
        Files.move(file.path(), taken);
        file.close();
        file.close();
        assertThat(taken).exists();
    }

    @Test
    void fileHasWhatCameAndItsDigest() throws IOException {
        byte[] content = new byte[200_000];
        new Random(1).nextBytes(content);
        InputStream inPieces = new SequenceInputStream(
                new ByteArrayInputStream(content, 0, 7), new ByteArrayInputStream(content, 7, content.length - 7));
        try (SpooledFile file = Spools.start(data).create()) {
            assertThat(file.fill(inPieces, Long.MAX_VALUE)).isEqualTo(Digest.of(content));
            assertThat(file.path()).hasBinaryContent(content);
        }
    }

    @Test
    void exactlyTheLimitPassesAndOneByteMoreDoesNot() throws IOException {
        try (SpooledFile file = Spools.start(data).create()) {
            assertThat(file.fill(new ByteArrayInputStream(new byte[1000]), 1000))
                    .isEqualTo(Digest.of(new byte[1000]));
            assertThatThrownBy(() -> file.fill(new ByteArrayInputStream(new byte[1001]), 1000))
                    .isInstanceOf(TooLarge.class)
                    .hasMessageContaining("1000");
        }
        assertThat(Spools.folder(data)).isEmptyDirectory();
    }

    private Path file(String name, Duration age) throws IOException {
        Path folder = Files.createDirectories(Spools.folder(data));
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
