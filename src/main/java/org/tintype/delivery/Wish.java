package org.tintype.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tintype.image.Content;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.transform.Transform;

/**
 * What is wanted of an image's content.
 *
 * @param transform what is to be made of it
 * @param format what it is to be
 * @param download whether a browser is to save it, not to show it
 */
record Wish(Transform transform, FormatChoice format, boolean download) {

    /**
     * Understands a request for some content.
     *
     * @throws InvalidInput if it is wrong, with all that is wrong about it
     */
    static Wish of(ContentRequest request, Content content, Studio studio) {
        List<FieldError> errors = new ArrayList<>();
        Optional<FormatChoice> format =
                FormatChoice.of(request.path().format(), request.accept(), content.format(), studio::writes);
        if (format.isEmpty()) {
            errors.add(FieldError.ofParameter("format", "must be one of " + String.join(", ", studio.formats())));
        }
        Optional<Transform> transform = collecting(errors, () -> single(Transform.PARAMETER, request.transforms())
                .map(text -> Transform.parse(text, studio.language()))
                .orElse(Transform.NONE));
        Optional<Boolean> download = collecting(
                errors, () -> single("dl", request.downloads()).map(Wish::flag).orElse(false));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Wish(transform.orElseThrow(), format.orElseThrow(), download.orElseThrow());
    }

    /** Returns whether that is the stored content itself, byte for byte. */
    boolean isStoredContent(Content content) {
        return transform.isNone() && format.format() == content.format();
    }

    private static <T> Optional<T> collecting(List<FieldError> errors, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidInput e) {
            errors.addAll(e.errors());
            return Optional.empty();
        }
    }

    private static Optional<String> single(String name, List<String> values) {
        if (values.size() > 1) {
            throw new InvalidInput(FieldError.ofParameter(name, "must be given once"));
        }
        return values.stream().findFirst();
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput(FieldError.ofParameter("dl", "must be true or false"));
        };
    }
}
