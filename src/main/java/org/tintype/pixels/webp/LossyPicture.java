package org.tintype.pixels.webp;

import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * The pixels of a lossy frame: predicted, corrected, filtered. Takes a byte for each sample of luma and half as much for
 * chroma.
 */
final class LossyPicture implements MacroblockSink {

    private static final int LUMA = 16;
    private static final int CHROMA = 8;
    private static final int BLOCK = 4;
    private static final int SEGMENTS = 4;
    private static final int INSIDE = 2 * SEGMENTS;

    private final Plane luma;
    private final Plane blue;
    private final Plane red;
    private final int columns;
    private final Quantizers.Steps[] steps = new Quantizers.Steps[SEGMENTS];
    private final LoopFilter[] filters = new LoopFilter[2 * SEGMENTS];
    private final boolean simpleFilter;

    /** Of each macroblock: which filter, and whether also inside of it. */
    private final byte[] filterOf;

    private final BlockPredictor predictor = new BlockPredictor();
    private final InverseTransforms transforms = new InverseTransforms();
    private final int[] coefficients = new int[Macroblock.COEFFICIENTS];
    private final int[] means = new int[Macroblock.COEFFICIENTS];

    private LossyPicture(LossyFrame frame, LossyHeader header) {
        this.columns = frame.columns();
        int rows = frame.rows();
        this.luma = new Plane(columns * LUMA, rows * LUMA);
        this.blue = new Plane(columns * CHROMA, rows * CHROMA);
        this.red = new Plane(columns * CHROMA, rows * CHROMA);
        this.filterOf = new byte[columns * rows];
        this.simpleFilter = header.filter().simple();
        for (int i = 0; i < SEGMENTS; i++) {
            steps[i] = header.quantizers().steps(header.segmentation(), i);
            filters[i] = LoopFilter.of(header, i, false);
            filters[i + SEGMENTS] = LoopFilter.of(header, i, true);
        }
    }

    /**
     * Decodes a frame.
     *
     * @throws org.tintype.pixels.DamagedPicture if any of its data is missing
     */
    static YuvPixels read(RandomAccessFile file, LossyFrame frame) throws IOException {
        LossyPicture[] made = new LossyPicture[1];
        frame.read(file, header -> made[0] = new LossyPicture(frame, header));
        LossyPicture picture = made[0];
        picture.filter();
        return new YuvPixels(frame.width(), frame.height(), picture.luma, picture.blue, picture.red);
    }

    @Override
    public void take(Macroblock block) {
        Quantizers.Steps step = steps[block.segment];
        int x = block.column * LUMA;
        int y = block.row * LUMA;
        if (block.split) {
            addSplit(block, step, x, y);
        } else {
            predictor.predict(luma, x, y, LUMA, block.luma);
            if (!block.empty) {
                addWhole(block, step, x, y);
            }
        }
        predictor.predict(blue, x / 2, y / 2, CHROMA, block.chroma);
        predictor.predict(red, x / 2, y / 2, CHROMA, block.chroma);
        if (!block.empty) {
            addChroma(block, step, blue, Macroblock.LUMA_BLOCKS);
            addChroma(block, step, red, Macroblock.LUMA_BLOCKS + Macroblock.CHROMA_BLOCKS);
        }
        boolean inside = block.split || !block.empty;
        filterOf[block.row * columns + block.column] =
                (byte) (block.segment + (block.split ? SEGMENTS : 0) + (inside ? INSIDE : 0));
    }

    private void addSplit(Macroblock block, Quantizers.Steps step, int x, int y) {
        // Above on the right of the macroblock, also for those of its blocks that are not in its first row.
        boolean last = block.column == columns - 1;
        int aboveRight = block.row > 0 && !last ? luma.at(x + LUMA, y - 1) : -1;
        int otherwise = block.row > 0 ? luma.get(luma.at(x + LUMA - 1, y - 1)) : Plane.ABOVE;
        for (int i = 0; i < Macroblock.LUMA_BLOCKS; i++) {
            int blockX = x + i % BLOCK * BLOCK;
            int blockY = y + i / BLOCK * BLOCK;
            int right = i % BLOCK < BLOCK - 1 ? luma.at(blockX + BLOCK, blockY - 1) : aboveRight;
            predictor.predictSmall(luma, blockX, blockY, block.blocks[i], right, otherwise);
            if (!block.empty) {
                int first = block.coefficients[i * Macroblock.COEFFICIENTS] * step.lumaDc();
                add(block, i, first, step.lumaAc(), luma, blockX, blockY);
            }
        }
    }

    private void addWhole(Macroblock block, Quantizers.Steps step, int x, int y) {
        for (int i = 0; i < Macroblock.COEFFICIENTS; i++) {
            means[i] = block.coefficients[Macroblock.MEANS * Macroblock.COEFFICIENTS + i]
                    * (i == 0 ? step.meansDc() : step.meansAc());
        }
        transforms.hadamard(means);
        for (int i = 0; i < Macroblock.LUMA_BLOCKS; i++) {
            add(block, i, means[i], step.lumaAc(), luma, x + i % BLOCK * BLOCK, y + i / BLOCK * BLOCK);
        }
    }

    private void addChroma(Macroblock block, Quantizers.Steps step, Plane plane, int index) {
        for (int i = 0; i < Macroblock.CHROMA_BLOCKS; i++) {
            int first = block.coefficients[(index + i) * Macroblock.COEFFICIENTS] * step.chromaDc();
            int x = block.column * CHROMA + i % 2 * BLOCK;
            int y = block.row * CHROMA + i / 2 * BLOCK;
            add(block, index + i, first, step.chromaAc(), plane, x, y);
        }
    }

    private void add(Macroblock block, int index, int first, int step, Plane plane, int x, int y) {
        int any = 0;
        coefficients[0] = first;
        for (int i = 1; i < Macroblock.COEFFICIENTS; i++) {
            coefficients[i] = block.coefficients[index * Macroblock.COEFFICIENTS + i] * step;
            any |= coefficients[i];
        }
        if (any != 0) {
            transforms.addCosine(coefficients, plane, x, y);
        } else if (first != 0) {
            transforms.addMean(first, plane, x, y);
        }
    }

    /** Comes after all predictions, which go by what was not filtered. */
    private void filter() {
        for (int i = 0; i < filterOf.length; i++) {
            LoopFilter filter = filters[filterOf[i] % INSIDE];
            boolean inside = filterOf[i] >= INSIDE;
            int x = i % columns;
            int y = i / columns;
            if (simpleFilter) {
                filter.applySimply(luma, x * LUMA, y * LUMA, inside);
            } else {
                filter.apply(luma, x * LUMA, y * LUMA, LUMA, inside);
                filter.apply(blue, x * CHROMA, y * CHROMA, CHROMA, inside);
                filter.apply(red, x * CHROMA, y * CHROMA, CHROMA, inside);
            }
        }
    }
}
