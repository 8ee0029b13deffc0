package org.tintype.delivery;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.tintype.blob.BlobFile;
import org.tintype.blob.Digest;
import org.tintype.intake.Intake;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Engine;
import org.tintype.pixels.Format;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.transform.Language;
import org.tintype.transform.operation.Pipeline;
import org.tintype.transform.operation.Renderer;
import org.tintype.transform.operation.Watermarks;

/** The operator's transforms and what they are carried out with. */
@Singleton
public class Studio {

    private static final Logger LOG = System.getLogger(Studio.class.getName());

    /** What a rendition takes of the heap at most: four bands, of which an effect needs four times as many. */
    private static final int BYTES_A_PIXEL = 4 * 4;

    private final RenderSettings settings;
    private final Intake intake;
    private final Renderer renderer;
    private final long maxPixels;
    private final Watermarks watermarks;
    private final DescribedPictures described = new DescribedPictures();

    @Inject
    public Studio(RenderSettings settings, Intake intake, Engine engine) {
        this.settings = settings;
        this.intake = intake;
        this.renderer = new Renderer(engine);
        this.maxPixels = maxPixels(settings.maxPixels(), Runtime.getRuntime().maxMemory());
        this.watermarks = settings.watermarks(new WatermarkReader(intake, renderer)::read);
    }

    /** Returns how many pixels a rendition may have: with those it takes at most half of the heap. */
    static long maxPixels(long wanted, long heap) {
        long possible = heap / 2 / BYTES_A_PIXEL;
        if (possible < wanted) {
            LOG.log(Level.WARNING, "event=renditions-limited-by-heap pixels=" + possible + " instead-of=" + wanted);
        }
        return Math.min(wanted, possible);
    }

    /** Being here is enough: a watermark that cannot be read has to show at the start. */
    void prepare(@Observes @Priority(ApplicationStarting.ROOMS) ApplicationStarting event) {}

    /** Returns whether there can be renditions in this format. */
    boolean writes(Format format) {
        return renderer.writes(format);
    }

    /** Returns the keys of transforms, each with what may stand behind it. */
    public Map<String, String> limits() {
        return settings.language().limits();
    }

    /** Returns the words that may stand behind the dot of a path. */
    public List<String> formats() {
        return FormatChoice.words(this::writes);
    }

    /** Returns what can be said in a transform. */
    Language language() {
        return settings.language();
    }

    /** Returns a digest that is the same where a wish makes the same bytes of the same content. */
    Digest key(Wish wish) {
        String all =
                watermarks.cacheKey(wish.transform()) + "\n" + wish.format().format() + "\n" + renderer.version();
        return Digest.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Finds out whether something can be made of stored content, without touching a pixel.
     *
     * @param file is closed with the result, or left open by a failure
     * @param digest of the content
     * @throws org.tintype.platform.failure.InvalidInput if not
     */
    Rendering prepare(BlobFile file, Digest digest, Format stored, Wish wish) {
        EncodedPicture picture = described.of(digest, file.path(), () -> intake.describe(file.path(), stored));
        Format format = wish.format().format();
        Pipeline pipeline = Pipeline.of(wish.transform(), picture, format, maxPixels, watermarks);
        return new Rendering(file, picture, pipeline, format, renderer);
    }
}
