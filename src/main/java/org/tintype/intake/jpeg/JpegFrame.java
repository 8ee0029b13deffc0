package org.tintype.intake.jpeg;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tintype.intake.PictureRefused;
import org.tintype.pixels.DamagedPicture;

/**
 * What a JPEG's frame header says.
 *
 * @param progressive whether scans bring the coefficients little by little, else all of them at once
 * @param width of the stored pixels
 * @param height of the stored pixels
 * @param components one, three or four
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.2.2 and A.1 to A.2</a>
 */
record JpegFrame(boolean progressive, int width, int height, List<Component> components) {

    private static final int HEAD = 6;
    private static final int PER_COMPONENT = 3;
    private static final int BLOCK = 8;

    JpegFrame {
        components = List.copyOf(components);
    }

    /**
     * One component.
     *
     * @param id by which scans call it
     * @param horizontal its sampling factor, 1 to 4
     * @param vertical its sampling factor, 1 to 4
     * @param quantization which quantization table it has
     */
    record Component(int id, int horizontal, int vertical, int quantization) {
        Component {
            if (horizontal < 1 || horizontal > 4 || vertical < 1 || vertical > 4) {
                throw new DamagedPicture("The JPEG is damaged: its frame header has a wrong sampling factor.");
            }
        }

        /** Returns how many of its blocks are in an MCU of a scan of several components. */
        int blocksOfAnMcu() {
            return horizontal * vertical;
        }
    }

    /** Reads the segment of an SOF0, SOF1 or SOF2; the last is progressive. */
    static JpegFrame read(boolean progressive, byte[] segment) {
        if (segment.length < HEAD) {
            throw damagedHeader();
        }
        ByteBuffer in = ByteBuffer.wrap(segment);
        int precision = Byte.toUnsignedInt(in.get());
        int height = Short.toUnsignedInt(in.getShort());
        int width = Short.toUnsignedInt(in.getShort());
        int count = Byte.toUnsignedInt(in.get());
        // Longer than it has to be would be room for what nobody looks at, so the length is exact.
        if (segment.length != HEAD + PER_COMPONENT * count) {
            throw damagedHeader();
        }
        if (precision != 8) {
            throw new PictureRefused("A JPEG of %d bits a sample is not supported, only 8.".formatted(precision));
        }
        if (count != 1 && count != 3 && count != 4) {
            throw new PictureRefused("A JPEG of %d components is not supported, only 1, 3 or 4.".formatted(count));
        }
        if (width == 0 || height == 0) {
            throw new PictureRefused("The JPEG's header says that it is %d x %d pixels.".formatted(width, height));
        }
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int id = Byte.toUnsignedInt(in.get());
            int sampling = Byte.toUnsignedInt(in.get());
            components.add(new Component(id, sampling >> 4, sampling & 0xF, Byte.toUnsignedInt(in.get())));
        }
        return new JpegFrame(progressive, width, height, components);
    }

    /** Returns whether the components are called so, in this order. */
    boolean hasIds(Integer... ids) {
        return components.stream().map(Component::id).toList().equals(List.of(ids));
    }

    /** Returns how many MCUs a scan of several components has. */
    int mcus() {
        return divided(width, BLOCK * maxHorizontal()) * divided(height, BLOCK * maxVertical());
    }

    /** Returns how many blocks a scan of one component alone has, where each is an MCU. */
    int blocks(int component) {
        Component found = components.get(component);
        return blocks(width, found.horizontal(), maxHorizontal()) * blocks(height, found.vertical(), maxVertical());
    }

    /**
     * Returns the fewest bytes that can hold the pixels: every block of every component takes at least the one bit of the
     * shortest Huffman code (ITU-T T.81, C.2). A header that promises more than the file holds is found out by this,
     * before a decoder makes room for it.
     */
    long fewestEntropyBytes() {
        long blocks =
                IntStream.range(0, components.size()).mapToLong(this::blocks).sum();
        return (blocks + 7) / 8;
    }

    private int maxHorizontal() {
        return components.stream().mapToInt(Component::horizontal).max().orElseThrow();
    }

    private int maxVertical() {
        return components.stream().mapToInt(Component::vertical).max().orElseThrow();
    }

    private static int blocks(int edge, int factor, int maxFactor) {
        return divided(divided(edge * factor, maxFactor), BLOCK);
    }

    private static int divided(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private static DamagedPicture damagedHeader() {
        return new DamagedPicture("The JPEG is damaged: its frame header has a wrong length.");
    }
}
