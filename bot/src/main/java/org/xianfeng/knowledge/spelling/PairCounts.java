package org.xianfeng.knowledge.spelling;

/** How often which characters follow which in a short text. Made for looking up: a map of boxed numbers takes most of the time of mending. */
final class PairCounts {

    /** The golden ratio's bits, which scatter keys that lie close together. */
    private static final int SPREAD = 0x9E3779B9;

    private final int[] keys;
    private final int[] counts;

    /** @param most pairs that may be added */
    PairCounts(int most) {
        int size = Integer.highestOneBit(Math.max(1, most)) << 2;
        this.keys = new int[size];
        this.counts = new int[size];
    }

    void add(char first, char second) {
        int slot = slot(first, second);
        keys[slot] = key(first, second);
        counts[slot]++;
    }

    int count(char first, char second) {
        return counts[slot(first, second)];
    }

    /** Where the pair is, or else a free place for it. */
    private int slot(char first, char second) {
        int key = key(first, second);
        int slot = ((key * SPREAD) >>> 8) & (keys.length - 1);
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private static int key(char first, char second) {
        return (Vocabulary.normal(first) << 16) | Vocabulary.normal(second);
    }
}
