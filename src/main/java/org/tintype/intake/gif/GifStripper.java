package org.tintype.intake.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.tintype.intake.Limits;
import org.tintype.intake.Stripper;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.gif.Application;
import org.tintype.pixels.gif.Frame;
import org.tintype.pixels.gif.FrameData;
import org.tintype.pixels.gif.GifInput;
import org.tintype.pixels.gif.GraphicControl;
import org.tintype.pixels.gif.Screen;
import org.tintype.pixels.gif.SubBlocks;

/**
 * Writes a GIF anew from what draws: the screen, how often an animation is repeated, an ICC profile, and the frames with
 * their control. Blocks are not copied but written from what was understood of them. The compressed data of a frame is
 * copied up to its last pixel, while it is checked, and then ended; comments, plain text (which no viewer shows), all other
 * extensions, and everything after the trailer, are left.
 */
public final class GifStripper implements Stripper {

    private static final int PLAIN_TEXT = 0x01;

    private final Path upload;
    private final GifHeader header;

    private GifStripper(Path upload, GifHeader header) {
        this.upload = upload;
        this.header = header;
    }

    /**
     * Reads the header of an upload.
     *
     * @throws org.tintype.intake.PictureRefused if it is beyond a limit, or of a kind that is not supported
     * @throws DamagedPicture if it is truncated or damaged
     */
    public static GifStripper open(Path upload, Limits limits) throws IOException {
        return new GifStripper(upload, GifHeaderReader.read(upload, limits));
    }

    @Override
    public long pixels() {
        return (long) header.screen().width() * header.screen().height() * header.frames();
    }

    @Override
    public EncodedPicture stripped(Path clean) {
        return header.in(clean);
    }

    @Override
    public void strip(OutputStream clean) throws IOException {
        writeHead(clean);
        try (GifInput in = GifInput.open(upload)) {
            Screen screen = Screen.read(in);
            GraphicControl control = GraphicControl.NONE;
            int block = in.block();
            while (block != GifInput.TRAILER) {
                if (block == GifInput.IMAGE) {
                    copy(Frame.read(in, screen), control, in, clean);
                    control = GraphicControl.NONE;
                } else {
                    control = controlAfterExtension(in, control);
                }
                block = in.block();
            }
        }
        clean.write(GifInput.TRAILER);
    }

    private void writeHead(OutputStream clean) throws IOException {
        clean.write(header.screen().head());
        clean.write(header.screen().colors());
        if (header.loops().isPresent()) {
            Application.writeLoops(header.loops().getAsInt(), clean);
        }
        if (header.profile().isPresent()) {
            Application.writeProfile(header.profile().get(), clean);
        }
    }

    /** A control belongs to what is drawn next, be it a frame or a text (GIF89a, 23). */
    private static GraphicControl controlAfterExtension(GifInput in, GraphicControl before) throws IOException {
        int label = in.next();
        if (label == GraphicControl.LABEL) {
            return GraphicControl.read(in);
        }
        in.skipSubBlocks();
        return label == PLAIN_TEXT ? GraphicControl.NONE : before;
    }

    private static void copy(Frame frame, GraphicControl control, GifInput in, OutputStream clean) throws IOException {
        if (!control.equals(GraphicControl.NONE)) {
            clean.write(control.block());
        }
        clean.write(frame.descriptor());
        clean.write(frame.localColors());
        clean.write(frame.codeSize());
        FrameData data = FrameData.check(frame, control.transparent());
        SubBlocks out = new SubBlocks(clean);
        byte[] block = new byte[GifInput.SUB_BLOCK];
        int length = in.subBlock(block);
        while (length > 0) {
            if (!data.isComplete()) {
                int needed = data.add(block, length);
                if (data.isComplete()) {
                    byte[] ending = data.ending(block[needed - 1]);
                    out.write(block, needed - 1);
                    out.write(ending, ending.length);
                } else {
                    out.write(block, needed);
                }
            }
            length = in.subBlock(block);
        }
        if (!data.isComplete()) {
            throw new DamagedPicture("The GIF is damaged: a frame holds less data than its pixels need.");
        }
        out.end();
    }
}
