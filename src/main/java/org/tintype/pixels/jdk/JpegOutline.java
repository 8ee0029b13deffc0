package org.tintype.pixels.jdk;

/**
 * What has to be known of a JPEG file to hand it to a decoder without its application segments.
 *
 * @param width samples a line, of the frame header
 * @param height lines, of the frame header
 * @param bands components of the frame
 * @param head the file up to the end of the first scan header, without application segments, comments and stray bytes
 * @param body where in the file the first scan's entropy-coded data begins
 */
@SuppressWarnings("ArrayRecordComponent")
record JpegOutline(int width, int height, int bands, byte[] head, long body) {}
