package org.xianfeng.knowledge;

/**
 * Which part of a long list is wanted.
 *
 * @param offset how many are skipped
 * @param most how many are wanted at most
 */
public record Slice(int offset, int most) {

    public Slice {
        if (offset < 0 || most < 1) {
            throw new IllegalArgumentException("offset must be >= 0 and most >= 1, got " + offset + " and " + most);
        }
    }

    /**
     * A page of so many.
     *
     * @param number the first page being 0
     */
    public static Slice page(int number, int size) {
        return new Slice(Math.multiplyExact(number, size), size);
    }

    /** How many are to be looked at to have this part. */
    public int end() {
        return Math.addExact(offset, most);
    }
}
