package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Area;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Resampler;
import org.tintype.pixels.Size;
import org.tintype.transform.Gravity;
import org.tintype.transform.Placement;

/**
 * A picture that is laid upon others.
 *
 * @param rgba sRGB with straight alpha, four bands
 * @param fingerprint changes whenever the picture does
 */
public record Watermark(Bitmap rgba, Placement placement, String fingerprint) {

    private static final double PERCENT = 100;

    public Watermark {
        if (rgba.bands() != 4) {
            throw new IllegalArgumentException("a watermark of " + rgba.bands() + " bands");
        }
    }

    /** Returns this watermark as it is laid upon pictures of this size; nothing if it would not have a single pixel there. */
    Optional<Overlay> on(Size picture) {
        double margin = placement.margin().value() / PERCENT * picture.width();
        double scale = scale(picture, margin);
        int width = (int) Math.round(rgba.width() * scale);
        int height = (int) Math.round(rgba.height() * scale);
        if (width < 1 || height < 1) {
            return Optional.empty();
        }
        Gravity.Point point = placement.gravity();
        int x = start(point.x().value(), margin, width, picture.width());
        int y = start(point.y().value(), margin, height, picture.height());
        return Optional.of(new Overlay(
                scaled(new Size(width, height)), x, y, placement.opacity().value()));
    }

    /** Returns a text that changes with whatever changes how this watermark looks on a picture. */
    String key() {
        return fingerprint + ":" + placement.gravity().x() + ":"
                + placement.gravity().y() + ":" + placement.opacity() + ":" + placement.width() + ":"
                + placement.margin();
    }

    /** Returns a scale at which the watermark is as wide as it should be, but neither enlarged nor over the margins. */
    private double scale(Size picture, double margin) {
        double wanted = placement.width().value() / PERCENT * picture.width() / rgba.width();
        double across = (picture.width() - 2 * margin) / rgba.width();
        double down = (picture.height() - 2 * margin) / rgba.height();
        return Math.min(Math.min(1, wanted), Math.min(across, down));
    }

    private static int start(double point, double margin, int length, int of) {
        long start = Math.round(margin + point * (of - 2 * margin - length));
        return (int) Math.max(0, Math.min(start, of - length));
    }

    private Bitmap scaled(Size size) {
        Size own = new Size(rgba.width(), rgba.height());
        return size.equals(own) ? rgba : Resampler.resample(rgba, Area.of(own), size);
    }
}
