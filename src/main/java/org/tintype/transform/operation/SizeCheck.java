package org.tintype.transform.operation;

import java.util.Locale;
import org.tintype.pixels.Format;
import org.tintype.pixels.Size;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.transform.Transform;

/** Refuses what would be too large. */
record SizeCheck(Transform transform, Format output, long maxPixels) {

    /** Checks a bitmap that there will be on the way. */
    void onTheWay(Size size) {
        if (pixels(size) > maxPixels) {
            throw refusal("would make " + text(size) + " pixels, more than " + maxPixels);
        }
    }

    /** Checks what is to be encoded. */
    void result(Size size, int frames) {
        if (pixels(size) * frames > maxPixels) {
            throw refusal("would make " + frames + " frames of " + text(size) + " pixels, more than " + maxPixels
                    + " together");
        }
        int longestEdge = FormatLimits.longestEdge(output);
        if (Math.max(size.width(), size.height()) > longestEdge) {
            throw refusal("would make " + text(size) + " pixels, and an edge of "
                    + output.name().toLowerCase(Locale.ROOT) + " has at most " + longestEdge);
        }
    }

    /** Without a transform it is the format that asks for too much. */
    private InvalidInput refusal(String message) {
        return new InvalidInput(FieldError.ofParameter(transform.isNone() ? "format" : Transform.PARAMETER, message));
    }

    private static long pixels(Size size) {
        return (long) size.width() * size.height();
    }

    private static String text(Size size) {
        return size.width() + "x" + size.height();
    }
}
