package org.tintype.transform.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Checkpoint;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;
import org.tintype.transform.Keys;
import org.tintype.transform.Transform;

/**
 * All that is done to one picture for one transform, in the order in which it is done. That every step of it is within the
 * limits was checked. Never changed; for many threads.
 *
 * @param view what is to be decoded, turned and scaled
 * @param paintings what is done to the pixels of that, one after the other
 * @param size of the result, exactly
 * @param frames of the result; 1 is a still picture, the first frame
 * @param quality 1 to 100, for formats that have one
 */
public record Pipeline(View view, List<Painting> paintings, Size size, int frames, int quality) {

    /** The order in which a picture is worked on, whatever the order of a text. What frames comes before what paints. */
    private static final List<Step> STEPS = List.of(
            Crop::of,
            Turn::of,
            Resize::of,
            SmartCrop::of,
            Blur::of,
            Sharpen::of,
            Pixelate::of,
            Gray::of,
            Pad::of,
            Flatten::of,
            Marking::of);

    public Pipeline {
        paintings = List.copyOf(paintings);
    }

    /**
     * Plans what is to be done, without touching a pixel.
     *
     * @param maxPixels the most pixels that any bitmap may have on the way, and that the result may have, all frames
     *     together
     * @param watermarks all that the transform's language has names for
     * @throws org.tintype.platform.failure.InvalidInput if that is too large, or more than the format can hold, or if a
     *     part of the picture is wanted that it does not have
     */
    public static Pipeline of(
            Transform transform, EncodedPicture picture, Format output, long maxPixels, Watermarks watermarks) {
        Order order = new Order(transform, output, watermarks);
        View view = View.of(picture);
        List<Painting> paintings = new ArrayList<>();
        for (Step step : STEPS) {
            Optional<? extends Operation> operation = step.of(order);
            if (operation.isPresent() && operation.get() instanceof Framing framing) {
                view = framing.frame(view);
            } else if (operation.isPresent() && operation.get() instanceof Painting painting) {
                paintings.add(painting);
            }
        }
        boolean animated = FormatLimits.keepsFrames(picture.format()) && FormatLimits.keepsFrames(output);
        int frames = animated ? picture.frames() : 1;
        SizeCheck check = new SizeCheck(transform, output, maxPixels);
        Size size = view.size();
        check.onTheWay(size);
        for (Painting painting : paintings) {
            size = painting.size(size);
            check.onTheWay(size);
        }
        check.result(size, frames);
        return new Pipeline(view, paintings, size, frames, transform.orFallback(Keys.QUALITY));
    }

    /** Returns what comes of pixels that were decoded as the view says. */
    public Bitmap paint(Bitmap decoded) {
        Bitmap picture = decoded;
        for (Painting painting : paintings) {
            Checkpoint.pass();
            picture = painting.paint(picture);
        }
        return picture;
    }

    /**
     * Returns the pipeline for all frames of an animation, which are treated as the first one.
     *
     * @param first the first frame, decoded as the view says
     */
    public Pipeline fixedOn(Bitmap first) {
        List<Painting> fixed = new ArrayList<>();
        Bitmap picture = first;
        for (Painting painting : paintings) {
            Checkpoint.pass();
            Painting next = painting.fixedOn(picture);
            fixed.add(next);
            picture = next.paint(picture);
        }
        return new Pipeline(view, fixed, size, frames, quality);
    }

    /** Returns the operation that an order asks for, if it does. */
    private interface Step {
        Optional<? extends Operation> of(Order order);
    }
}
