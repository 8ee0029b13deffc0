package org.tintype.pixels.webp;

/** Takes the pixels of a lossless image as they are read. */
interface PixelSink {

    /** Looks at nothing: for those who only want to know that all of them are there. */
    PixelSink NONE = new PixelSink() {
        @Override
        public void add(int argb) {
            // Only counted, by who reads.
        }

        @Override
        public void copy(int distance, int length) {
            // Likewise.
        }

        @Override
        public void recall(int index) {
            // Likewise.
        }
    };

    /** Takes the next pixel. */
    void add(int argb);

    /** Takes the next pixels, which are those that came so much earlier; the two may overlap. */
    void copy(int distance, int length);

    /** Takes the next pixel, which is in the cache of colours. */
    void recall(int index);
}
