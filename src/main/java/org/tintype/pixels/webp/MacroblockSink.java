package org.tintype.pixels.webp;

/** Takes the macroblocks of a lossy frame as they are read. */
@FunctionalInterface
interface MacroblockSink {

    /** Looks at nothing: for those who only want to know that all of them are there. */
    MacroblockSink NONE = block -> {};

    /**
     * Takes the next macroblock, from left to right and top to bottom.
     *
     * @param block is another one after this call
     */
    void take(Macroblock block);
}
