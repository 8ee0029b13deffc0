package org.tintype.image.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tintype.blob.Digest;
import org.tintype.blob.SpooledFile;
import org.tintype.image.Description;
import org.tintype.image.ImageId;
import org.tintype.image.Labels;
import org.tintype.image.Title;
import org.tintype.image.Upload;
import org.tintype.platform.failure.FieldErrors;
import org.tintype.platform.failure.InvalidInput;

/**
 * The parts of an upload, read in the order in which they came; every wrong one is named in the answer.
 */
final class UploadForm {

    private static final int MAX_TEXT_BYTES = 4096;

    private final SpooledFile file;
    private final long maxBytes;
    private final boolean isOfNewImage;
    private final FieldErrors errors = new FieldErrors();
    private final Set<String> seen = new HashSet<>();

    private @Nullable Digest digest;
    private Optional<String> fileName = Optional.empty();
    private Optional<ImageId> id = Optional.empty();
    private Optional<Title> title = Optional.empty();
    private Optional<Description> description = Optional.empty();
    private boolean isPublic;
    private boolean nsfw;

    private UploadForm(SpooledFile file, long maxBytes, boolean isOfNewImage) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.isOfNewImage = isOfNewImage;
    }

    /**
     * Reads the upload of a new image.
     *
     * @param file an empty file of the spool, for the part {@code file}
     * @param maxBytes the most bytes that it may have
     * @throws InvalidInput if any part is wrong
     */
    static UploadForm read(List<EntityPart> parts, SpooledFile file, long maxBytes) throws IOException {
        return read(parts, new UploadForm(file, maxBytes, true));
    }

    /** Reads other content for an image, where {@code file} is the only part; all else is as in {@link #read}. */
    static Upload readReplacement(List<EntityPart> parts, SpooledFile file, long maxBytes) throws IOException {
        return read(parts, new UploadForm(file, maxBytes, false)).upload();
    }

    private static UploadForm read(List<EntityPart> parts, UploadForm form) throws IOException {
        for (EntityPart part : parts) {
            form.take(part);
        }
        if (!form.seen.contains("file")) {
            form.refuse("file", "is missing");
        }
        return form.errors.finish(() -> form);
    }

    Upload upload() {
        if (digest == null) {
            throw new IllegalStateException("read() makes no form without a file");
        }
        return new Upload(file, digest);
    }

    Optional<ImageId> id() {
        return id;
    }

    Labels labels() {
        return new Labels(fileName, title, description, isPublic, nsfw);
    }

    private void take(EntityPart part) throws IOException {
        // Not every runtime minds a part without one.
        String name = Objects.requireNonNullElse(part.getName(), "");
        if (!seen.add(name)) {
            refuse(name, "is there twice");
            return;
        }
        if (name.equals("file")) {
            takeFile(part);
        } else if (isOfNewImage) {
            takeLabel(name, part);
        } else {
            refuse(name, "is not known");
        }
    }

    private void takeLabel(String name, EntityPart part) throws IOException {
        switch (name) {
            case "id" -> id = text(part, ImageId::fromString);
            case "title" -> title = text(part, Title::new);
            case "description" -> description = text(part, Description::new);
            case "public" -> isPublic = text(part, UploadForm::flag).orElse(false);
            case "nsfw" -> nsfw = text(part, UploadForm::flag).orElse(false);
            default -> refuse(name, "is not known");
        }
    }

    private void takeFile(EntityPart part) throws IOException {
        fileName = part.getFileName().map(FileNames::decode);
        try (InputStream content = part.getContent()) {
            Digest received = file.fill(content, maxBytes);
            if (java.nio.file.Files.size(file.path()) == 0) {
                refuse("file", "is empty");
            }
            for (String field : UploadBody.fields()) {
                String given = part.getHeaders().getFirst(field);
                if (given != null && !DigestField.holds(given, received)) {
                    refuse("file", "does not have the digest that its " + field + " gives");
                }
            }
            digest = received;
        }
    }

    private <T> Optional<T> text(EntityPart part, Function<String, T> conversion) throws IOException {
        try (InputStream content = part.getContent()) {
            byte[] bytes = content.readNBytes(MAX_TEXT_BYTES + 1);
            if (bytes.length > MAX_TEXT_BYTES) {
                refuse(part.getName(), "is too long");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return errors.convert(part.getName(), text, conversion);
        } catch (CharacterCodingException e) {
            refuse(part.getName(), "is not UTF-8");
        }
        return Optional.empty();
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private void refuse(String name, String message) {
        errors.refuse(name, message);
    }
}
