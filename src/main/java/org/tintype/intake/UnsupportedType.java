package org.tintype.intake;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tintype.pixels.Format;
import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

/** The bytes are of no type that is accepted. */
public final class UnsupportedType extends Failure {

    public UnsupportedType() {
        super(Kind.UNSUPPORTED_TYPE, "The bytes are not a picture of an accepted type. Accepted: " + accepted() + ".");
    }

    private static String accepted() {
        return Arrays.stream(Format.values()).map(Format::contentType).collect(Collectors.joining(", "));
    }
}
