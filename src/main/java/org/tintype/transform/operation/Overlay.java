package org.tintype.transform.operation;

import org.tintype.pixels.Bitmap;
import org.tintype.pixels.effect.Compositing;

/** Lays a picture upon another, at a place that is known. */
record Overlay(Bitmap rgba, int x, int y, double opacity) implements Painting {

    @Override
    public Bitmap paint(Bitmap picture) {
        return Compositing.overlay(picture, rgba, x, y, opacity);
    }
}
