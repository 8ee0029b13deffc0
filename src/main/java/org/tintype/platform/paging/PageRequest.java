package org.tintype.platform.paging;

/**
 * Which part of a list is asked for.
 *
 * @param number of the page, 0 to {@value #MAX_NUMBER}
 * @param size the most entries that a page has, 1 to {@value #MAX_SIZE}
 */
public record PageRequest(int number, int size) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 100;

    /** Further than any list that a database counts to. */
    public static final int MAX_NUMBER = Integer.MAX_VALUE / MAX_SIZE - 1;

    /** The first page of the usual size. */
    public static final PageRequest FIRST = new PageRequest(0, DEFAULT_SIZE);

    public PageRequest {
        if (number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("must be from 0 to " + MAX_NUMBER);
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("must be from 1 to " + MAX_SIZE);
        }
    }

    /** Returns how many entries stand before the page. */
    public int offset() {
        return number * size;
    }

    /** Returns how many pages a list has, which is none where it is empty. */
    public long pagesOf(long entries) {
        return (entries + size - 1) / size;
    }
}
