package org.tintype.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @Test
    void publishedFileIsMovedAndItsFoldersAreMade() throws IOException {
        Path finished = Files.writeString(folder.resolve("finished"), "content");
        Path place = folder.resolve("a/b/c/place");
        DurableFiles.publish(finished, place);
        assertThat(place).hasContent("content");
        assertThat(finished).doesNotExist();
    }

    @Test
    void publishedFileReplacesTheOneBefore() throws IOException {
        Path place = Files.writeString(folder.resolve("place"), "before");
        DurableFiles.publish(Files.writeString(folder.resolve("finished"), "after"), place);
        assertThat(place).hasContent("after");
    }

    @Test
    void fileThatIsNotThereCannotBePublished() throws IOException {
        Path place = Files.writeString(folder.resolve("place"), "before");
        assertThatThrownBy(() -> DurableFiles.publish(folder.resolve("none"), place))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(place).hasContent("before");
    }

    @Test
    void removedFileIsGoneAndRemovingItAgainChangesNothing() throws IOException {
        Path place = Files.writeString(folder.resolve("place"), "content");
        Path beside = Files.writeString(folder.resolve("beside"), "content");
        DurableFiles.remove(place);
        DurableFiles.remove(place);
        DurableFiles.remove(folder.resolve("a/b/none"));
        assertThat(place).doesNotExist();
        assertThat(beside).hasContent("content");
    }

    @Test
    void secretIsReadableByItsOwnerOnly() throws IOException {
        Path place = folder.resolve("keys/secret");
        DurableFiles.writeSecret(place, bytes("secret"));
        assertThat(place).hasContent("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
    }

    @Test
    void secretReplacesAFileThatEverybodyCouldRead() throws IOException {
        Path place = Files.writeString(folder.resolve("secret"), "before");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-r--r--"));
        DurableFiles.writeSecret(place, bytes("after"));
        assertThat(place).hasContent("after");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingButTheSecretIsLeft() throws IOException {
        DurableFiles.writeSecret(folder.resolve("secret"), bytes("secret"));
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("secret"));
    }

    @Test
    void secretThatCannotBeMovedIntoPlaceIsNotLeftAnywhere() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("secret/not-empty"));
        assertThatThrownBy(() -> DurableFiles.writeSecret(folder.resolve("secret"), bytes("secret")))
                .isInstanceOf(IOException.class);
        assertThat(taken).isDirectory();
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("secret"));
    }

    @Test
    void foldersThatAreThereAlreadyAreFine() throws IOException {
        Path deep = folder.resolve("a/b/c");
        DurableFiles.makeFolders(deep);
        DurableFiles.makeFolders(deep);
        assertThat(deep).isDirectory();
    }

    @Test
    void folderCannotBeMadeWhereAFileIs() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DurableFiles.makeFolders(file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> DurableFiles.makeFolders(file.resolve("below")))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
