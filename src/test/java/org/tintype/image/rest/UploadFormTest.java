package org.tintype.image.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.blob.Digest;
import org.tintype.blob.SpooledFile;
import org.tintype.blob.Spools;
import org.tintype.image.Description;
import org.tintype.image.ImageId;
import org.tintype.image.Title;
import org.tintype.image.Upload;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.failure.TooLarge;

class UploadFormTest {

    private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.US_ASCII);
    private static final String GUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @SuppressWarnings("NullAway.Init") // set before each test
    private SpooledFile file;

    @BeforeEach
    void setUp(@TempDir Path data) {
        file = Spools.start(data).create();
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void fileAloneIsEnough() throws IOException {
        UploadForm form = read(FakePart.file("holiday.jpg", BYTES));
        assertThat(form.upload().file().path()).hasBinaryContent(BYTES);
        assertThat(form.upload().digest()).isEqualTo(Digest.of(BYTES));
        assertThat(form.id()).isEmpty();
        assertThat(form.labels().fileName()).contains("holiday.jpg");
        assertThat(form.labels().title()).isEmpty();
        assertThat(form.labels().description()).isEmpty();
        assertThat(form.labels().isPublic()).isFalse();
        assertThat(form.labels().nsfw()).isFalse();
    }

    @Test
    void partsMayComeInAnyOrder() throws IOException {
        UploadForm form = read(
                FakePart.text("nsfw", "true"),
                FakePart.text("description", " By the sea. "),
                FakePart.file("holiday.jpg", BYTES),
                FakePart.text("public", "true"),
                FakePart.text("id", GUID.toUpperCase(java.util.Locale.ROOT)),
                FakePart.text("title", "Urlaub \uD83D\uDCF7"));
        assertThat(form.id()).contains(ImageId.fromString(GUID));
        assertThat(form.labels().title()).contains(new Title("Urlaub \uD83D\uDCF7"));
        assertThat(form.labels().description()).contains(new Description("By the sea."));
        assertThat(form.labels().isPublic()).isTrue();
        assertThat(form.labels().nsfw()).isTrue();
    }

    @Test
    void fileMustBeThereOnceAndNotEmpty() {
        assertRefused(FieldError.ofField("file", "is missing"), FakePart.text("title", "Holiday"));
        assertRefused(FieldError.ofField("file", "is empty"), FakePart.file("a.jpg", new byte[0]));
        assertRefused(
                FieldError.ofField("file", "is there twice"),
                FakePart.file("a.jpg", BYTES),
                FakePart.file("b.jpg", BYTES));
    }

    @ParameterizedTest
    @CsvSource({
        "id, 1-1-1-1-1, must be a GUID of 36 characters",
        "title, '  ', must have 1 to 64 characters",
        "title, 'a\nb', must have no control characters or line breaks",
        "public, yes, must be true or false",
        "nsfw, TRUE, must be true or false",
        "nsfw, '', must be true or false",
        "colour, red, is not known"
    })
    void wrongPartIsNamed(String name, String value, String message) {
        assertRefused(FieldError.ofField(name, message), FakePart.file("a.jpg", BYTES), FakePart.text(name, value));
    }

    @Test
    void everyWrongPartIsNamedInOneAnswer() {
        assertThatThrownBy(() -> read(
                        FakePart.text("id", "none"),
                        FakePart.text("title", ""),
                        FakePart.text("description", "x".repeat(257)),
                        FakePart.text("public", "no"),
                        FakePart.text("colour", "red")))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::name)
                        .containsExactlyInAnyOrder("id", "title", "description", "public", "colour", "file"));
    }

    @Test
    void textThatIsNoUtf8IsRefused() {
        assertRefused(
                FieldError.ofField("title", "is not UTF-8"),
                FakePart.file("a.jpg", BYTES),
                FakePart.bytes("title", new byte[] {(byte) 0xff}));
    }

    @Test
    void textIsNotReadWithoutEnd() {
        assertRefused(
                FieldError.ofField("description", "is too long"),
                FakePart.file("a.jpg", BYTES),
                FakePart.text("description", "x".repeat(5000)));
    }

    @Test
    void largestFilePassesAndOneByteMoreDoesNot() throws IOException {
        assertThat(read(FakePart.file("a.jpg", new byte[100])).upload().digest())
                .isEqualTo(Digest.of(new byte[100]));
        assertThatThrownBy(() -> read(FakePart.file("a.jpg", new byte[101]))).isInstanceOf(TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Repr-Digest", "Content-Digest"})
    void digestOfThePartMustHold(String field) throws IOException {
        String right = Digest.of(BYTES).asReprDigest();
        String wrong = Digest.of(new byte[1]).asReprDigest();
        assertThat(read(FakePart.file("a.jpg", BYTES).withHeader(field, right))
                        .upload()
                        .digest())
                .isEqualTo(Digest.of(BYTES));
        assertRefused(
                FieldError.ofField("file", "does not have the digest that its " + field + " gives"),
                FakePart.file("a.jpg", BYTES).withHeader(field, wrong));
    }

    @Test
    void fileNameIsReadAsUtf8() throws IOException {
        String header = new String("\u00C9t\u00E9.jpg".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(read(FakePart.file(header, BYTES)).labels().fileName()).contains("\u00C9t\u00E9.jpg");
    }

    @Test
    void replacementIsAFileAndNothingElse() throws IOException {
        Upload upload = UploadForm.readReplacement(List.of(FakePart.file("new.jpg", BYTES)), file, 100);
        assertThat(upload.file().path()).hasBinaryContent(BYTES);
        assertThat(upload.digest()).isEqualTo(Digest.of(BYTES));
    }

    @Test
    void everyOtherPartOfAReplacementIsNamed() {
        List<EntityPart> parts = List.of(
                FakePart.text("id", GUID),
                FakePart.text("title", "Holiday"),
                FakePart.text("description", ""),
                FakePart.text("public", "true"),
                FakePart.text("nsfw", "true"));
        assertThatThrownBy(() -> UploadForm.readReplacement(parts, file, 100))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::name)
                        .containsExactlyInAnyOrder("id", "title", "description", "public", "nsfw", "file"));
    }

    @Test
    void replacementIsBoundedToo() {
        assertThatThrownBy(() -> UploadForm.readReplacement(List.of(FakePart.file("a.jpg", new byte[101])), file, 100))
                .isInstanceOf(TooLarge.class);
    }

    private UploadForm read(EntityPart... parts) throws IOException {
        return UploadForm.read(List.of(parts), file, 100);
    }

    private void assertRefused(FieldError error, EntityPart... parts) {
        assertThatThrownBy(() -> read(parts))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .containsExactly(error));
    }
}
