package org.tintype.delivery;

import org.tintype.blob.BlobFile;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.transform.operation.Pipeline;
import org.tintype.transform.operation.Renderer;

/**
 * A rendition of stored content.
 *
 * @param file the stored content, closed with this
 * @param picture what it holds
 * @param pipeline what is to be made of it
 * @param format what it is to be
 * @param renderer who makes it
 */
record Rendering(BlobFile file, EncodedPicture picture, Pipeline pipeline, Format format, Renderer renderer)
        implements Commission {

    @Override
    public long pixels() {
        long decoded = (long) picture.width() * picture.height() * picture.frames();
        long rendered = (long) pipeline.size().width() * pipeline.size().height();
        return Math.max(decoded, rendered);
    }

    @Override
    public byte[] bytes() {
        return renderer.render(picture, pipeline, format);
    }

    @Override
    public void close() {
        file.close();
    }
}
