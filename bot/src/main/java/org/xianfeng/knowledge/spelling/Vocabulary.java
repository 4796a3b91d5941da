package org.xianfeng.knowledge.spelling;

import java.util.Arrays;

/** How often which characters and which pairs of neighbours are there in a text. Any digit counts as {@code 0}. */
public final class Vocabulary {

    private final int[] characters;
    private final int[] rows;
    private final char[] seconds;
    private final int[] counts;
    private final long total;
    private final java.util.Set<String> words;

    private Vocabulary(int[] characters, int[] rows, char[] seconds, int[] counts, java.util.Set<String> words) {
        this.words = words;
        this.characters = characters;
        this.rows = rows;
        this.seconds = seconds;
        this.counts = counts;
        this.total = Arrays.stream(characters).asLongStream().sum();
    }

    long total() {
        return total;
    }

    boolean hasWord(String word) {
        return words.contains(word);
    }

    int count(char character) {
        return characters[character];
    }

    /** How often the second follows the first. */
    int count(char first, char second) {
        int found = Arrays.binarySearch(seconds, rows[first], rows[first + 1], second);
        return found < 0 ? 0 : counts[found];
    }

    /** Which characters follow this one. */
    char[] after(char first) {
        return Arrays.copyOfRange(seconds, rows[first], rows[first + 1]);
    }

    /** Collects a vocabulary. */
    public static final class Builder {

        private final int[] characters = new int[Character.MAX_VALUE + 1];
        private long[] pairs = new long[1 << 12];
        private int size;
        private final java.util.Set<String> words = new java.util.HashSet<>();

        /** A text that is there so many times. */
        public Builder add(CharSequence text, long times) {
            if (text.length() > 0 && Lattice.isLetter(text.charAt(0))) {
                words.add(text.toString());
                return this;
            }
            int count = (int) Math.min(times, 1 << 20);
            for (int i = 0; i < text.length(); i++) {
                char character = normal(text.charAt(i));
                characters[character] += count;
                if (i > 0) {
                    add(normal(text.charAt(i - 1)), character, count);
                }
            }
            return this;
        }

        /** A pair of neighbours whose characters were added by themselves. */
        public Builder addPair(char first, char second, long times) {
            add(normal(first), normal(second), (int) Math.min(times, 1 << 20));
            return this;
        }

        private void add(char first, char second, int count) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = ((long) first << 47) | ((long) second << 31) | count;
        }

        public Vocabulary build() {
            Arrays.sort(pairs, 0, size);
            int[] rows = new int[Character.MAX_VALUE + 2];
            char[] seconds = new char[size];
            int[] counts = new int[size];
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                if (i > 0 && pairs[i] >>> 31 == pairs[i - 1] >>> 31) {
                    counts[distinct - 1] += (int) (pairs[i] & Integer.MAX_VALUE);
                } else {
                    rows[(int) (pairs[i] >>> 47) + 1]++;
                    seconds[distinct] = (char) (pairs[i] >>> 31);
                    counts[distinct++] = (int) (pairs[i] & Integer.MAX_VALUE);
                }
            }
            for (int row = 1; row < rows.length; row++) {
                rows[row] += rows[row - 1];
            }
            return new Vocabulary(characters, rows, Arrays.copyOf(seconds, distinct), Arrays.copyOf(counts, distinct), words);
        }
    }

    static char normal(char character) {
        return Character.isDigit(character) ? '0' : Character.toLowerCase(character);
    }
}
