package org.tintype.intake.format;

import java.io.IOException;
import java.nio.file.Path;
import org.tintype.intake.Limits;
import org.tintype.intake.Stripper;
import org.tintype.intake.Strippers;
import org.tintype.intake.gif.GifStripper;
import org.tintype.intake.jpeg.JpegStripper;
import org.tintype.intake.png.PngStripper;
import org.tintype.intake.webp.WebpStripper;
import org.tintype.pixels.Format;

/** The strippers of all formats that are taken in. */
public final class EveryFormat implements Strippers {

    @Override
    public Stripper open(Format format, Path upload, Limits limits) throws IOException {
        return switch (format) {
            case JPEG -> JpegStripper.open(upload, limits);
            case PNG -> PngStripper.open(upload, limits);
            case GIF -> GifStripper.open(upload, limits);
            case WEBP -> WebpStripper.open(upload, limits);
        };
    }
}
