package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Format;
import org.tintype.transform.Fit;
import org.tintype.transform.Resizing;
import org.tintype.transform.Transform;

/** What is wanted: a transform, in a format. */
record Order(Transform transform, Format output, Watermarks watermarks) {

    Optional<Resizing> resizing(Fit fit) {
        return transform.resizing().filter(resizing -> resizing.fit() == fit);
    }
}
