package org.tintype.transform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tintype.pixels.Area;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Orientation;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.transform.Placement;
import org.tintype.transform.Transform;
import org.tintype.transform.TransformTexts;

class PipelinePropertiesTest {

    private static final Watermarks WATERMARKS = new Watermarks(
            Map.of("logo", new Watermark(Pictures.plain(10, 5, 255, 0, 0, 100), Placement.DEFAULT, "fingerprint")));

    @Property(tries = 500)
    void everyTransformOfEveryPictureHasThePredictedSize(
            @ForAll("items") List<String> items,
            @ForAll("pictures") EncodedPicture picture,
            @ForAll Format output,
            @ForAll @IntRange(min = 3, max = 4) int bands) {
        plan(items, picture, output, 1_000_000).ifPresent(pipeline -> {
            Bitmap decoded = Pictures.pixels(pipeline.view().size(), bands);
            Bitmap painted = pipeline.paint(decoded);
            assertThat(painted.width()).isEqualTo(pipeline.size().width());
            assertThat(painted.height()).isEqualTo(pipeline.size().height());
            assertThat(painted.bands()).isBetween(3, output == Format.JPEG ? 3 : 4);
            assertThat(pipeline.fixedOn(decoded).paint(decoded).data()).isEqualTo(painted.data());
        });
    }

    @Property
    void viewsLieWithinThePicture(
            @ForAll("anyItems") List<String> items,
            @ForAll("anyPictures") EncodedPicture picture,
            @ForAll Format output) {
        plan(items, picture, output, Long.MAX_VALUE).ifPresent(pipeline -> {
            Area area = pipeline.view().area();
            assertThat(area.x() + area.width()).isLessThanOrEqualTo(picture.width() + 1e-6);
            assertThat(area.y() + area.height()).isLessThanOrEqualTo(picture.height() + 1e-6);
        });
    }

    @Property
    void nothingIsLargerThanAllowedOnTheWay(
            @ForAll("anyItems") List<String> items,
            @ForAll("anyPictures") EncodedPicture picture,
            @ForAll Format output) {
        plan(items, picture, output, 1_000_000).ifPresent(pipeline -> {
            var size = pipeline.view().size();
            assertThat((long) size.width() * size.height()).isLessThanOrEqualTo(1_000_000);
            for (Painting painting : pipeline.paintings()) {
                size = painting.size(size);
                assertThat((long) size.width() * size.height()).isLessThanOrEqualTo(1_000_000);
            }
            assertThat(size).isEqualTo(pipeline.size());
            assertThat((long) size.width() * size.height() * pipeline.frames()).isLessThanOrEqualTo(1_000_000);
        });
    }

    /** Some pictures do not have the part that is wanted, and some results are too large. */
    private static Optional<Pipeline> plan(List<String> items, EncodedPicture picture, Format output, long maxPixels) {
        Transform transform = Transform.parse(String.join(",", items), TransformTexts.LANGUAGE);
        try {
            return Optional.of(Pipeline.of(transform, picture, output, maxPixels, WATERMARKS));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<List<String>> items() {
        return TransformTexts.items(40);
    }

    @Provide
    Arbitrary<List<String>> anyItems() {
        return TransformTexts.items(8192);
    }

    @Provide
    Arbitrary<EncodedPicture> pictures() {
        return pictures(120);
    }

    @Provide
    Arbitrary<EncodedPicture> anyPictures() {
        return pictures(65_535);
    }

    private static Arbitrary<EncodedPicture> pictures(int longestEdge) {
        Arbitrary<Integer> edges = Arbitraries.integers().between(1, longestEdge);
        return Combinators.combine(
                        edges,
                        edges,
                        Arbitraries.of(Orientation.class),
                        Arbitraries.integers().between(1, 3))
                .as(Pictures::of);
    }
}
