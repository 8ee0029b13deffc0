package org.tintype.pixels.png;

/**
 * One of the reduced images that an interlaced PNG is sent in; a PNG that is not interlaced is a single one.
 *
 * @param x column of its first pixel
 * @param y row of its first pixel
 * @param xStep columns from pixel to pixel
 * @param yStep rows from line to line
 * @param width pixels a line, at least 1
 * @param height lines, at least 1
 * @see <a href="https://www.w3.org/TR/png-3/#8Interlace">PNG, 8</a>
 */
public record Pass(int x, int y, int xStep, int yStep, int width, int height) {}
