package org.tintype.intake.jpeg;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tintype.pixels.jpeg.JpegInput;

/**
 * Copies the scans of a picture while decoding their Huffman codes, though no coefficient: every block is there, every
 * code has a meaning, restart markers are in their places, and not a bit is left over for anything else to hide in.
 *
 * <p>Takes memory for a block of the file, and where a progressive picture refines AC coefficients, a byte for every
 * eight of its samples.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annexes A, F and G</a>
 */
final class JpegScans {

    private final JpegFrame frame;
    private final JpegTables tables;
    private final EntropyBits bits;
    private final FrameProgress progress;
    private final @Nullable NonZero[] nonZero;

    /** @param tables are asked as they are when a scan begins */
    JpegScans(JpegFrame frame, JpegTables tables, JpegInput in, OutputStream clean) {
        this.frame = frame;
        this.tables = tables;
        this.bits = new EntropyBits(in, clean);
        int components = frame.components().size();
        this.progress = new FrameProgress(components);
        this.nonZero = new NonZero[components];
    }

    /**
     * Copies the entropy-coded data of a scan.
     *
     * @throws org.tintype.pixels.DamagedPicture if anything of it is missing, wrong or superfluous
     */
    void copy(ScanHeader scan) throws IOException {
        for (ScanHeader.Part part : scan.parts()) {
            tables.requireQuantization(frame.components().get(part.component()).quantization());
        }
        progress.begin(scan);
        ScanDecoder decoder = decoder(scan);
        int left = scan.parts().size() == 1 ? frame.blocks(scan.parts().get(0).component()) : frame.mcus();
        int interval = tables.restartInterval() == 0 ? left : tables.restartInterval();
        for (int number = 0; left > interval; number++) {
            bits.end(decoder.pass(bits, bits.begin(), interval));
            bits.restart(number);
            left -= interval;
        }
        bits.end(decoder.pass(bits, bits.begin(), left));
        bits.finish();
    }

    /** @throws org.tintype.pixels.DamagedPicture if a coefficient lacks a bit */
    void requireComplete() {
        progress.requireComplete();
    }

    private ScanDecoder decoder(ScanHeader scan) {
        if (!scan.progressive()) {
            return new SequentialScan(dcTables(scan), acTables(scan));
        }
        if (scan.hasDc()) {
            return scan.isFirst()
                    ? new DcScan(dcTables(scan))
                    : new DcRefinement((int) blocksOfAnMcu(scan).count());
        }
        ScanHeader.Part part = scan.parts().get(0);
        HuffmanTable table = tables.ac(part.acTable());
        NonZero known = nonZero(part.component());
        return scan.isFirst() ? new AcScan(table, scan, known) : new AcRefinement(table, scan, known);
    }

    private NonZero nonZero(int component) {
        NonZero found = nonZero[component];
        if (found == null) {
            found = new NonZero(frame.blocks(component));
            nonZero[component] = found;
        }
        return found;
    }

    private HuffmanTable[] dcTables(ScanHeader scan) {
        return blocksOfAnMcu(scan).map(part -> tables.dc(part.dcTable())).toArray(HuffmanTable[]::new);
    }

    private HuffmanTable[] acTables(ScanHeader scan) {
        return blocksOfAnMcu(scan).map(part -> tables.ac(part.acTable())).toArray(HuffmanTable[]::new);
    }

    /** Returns, block by block, the component that it is of. */
    private Stream<ScanHeader.Part> blocksOfAnMcu(ScanHeader scan) {
        if (scan.parts().size() == 1) {
            return scan.parts().stream();
        }
        return scan.parts().stream().flatMap(part -> Stream.generate(() -> part)
                .limit(frame.components().get(part.component()).blocksOfAnMcu()));
    }
}
