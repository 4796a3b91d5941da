package org.xianfeng.knowledge.spelling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How often which Chinese characters and which pairs of neighbours stand in a text, and which Latin words do. All digits
 * count as the same one.
 */
public final class Vocabulary {

    private static final int MOST = 1 << 20;

    private final int[] characters;
    private final long total;
    /** Where the pairs of each first character begin in the following two, which are sorted by the second one. */
    private final int[] rows;
    private final char[] seconds;
    private final int[] counts;
    private final Set<String> words;

    private Vocabulary(Builder builder, int[] rows, char[] seconds, int[] counts) {
        this.characters = builder.characters;
        this.total = Arrays.stream(characters).asLongStream().sum();
        this.rows = rows;
        this.seconds = seconds;
        this.counts = counts;
        this.words = builder.words;
    }

    /** How many characters there are, each counted as often as it is there. */
    long total() {
        return total;
    }

    int count(char character) {
        return characters[normal(character)];
    }

    /** How often the second follows the first. */
    int count(char first, char second) {
        char row = normal(first);
        int found = Arrays.binarySearch(seconds, rows[row], rows[row + 1], normal(second));
        return found < 0 ? 0 : counts[found];
    }

    /** Which ones follow this one, each once. */
    char[] following(char first) {
        return Arrays.copyOfRange(seconds, rows[first], rows[first + 1]);
    }

    boolean hasWord(String latin) {
        return words.contains(latin);
    }

    static char normal(char character) {
        return character >= '0' && character <= '9' ? '0' : character;
    }

    /** Collects a vocabulary. */
    public static final class Builder {

        private final int[] characters = new int[Character.MAX_VALUE + 1];
        private final Set<String> words = new HashSet<>();
        /** The first character, the second and the count in one, so that they can be sorted. */
        private long[] pairs = new long[1 << 12];
        private int size;

        /** A Latin word, or a text without any; it stands there so many times. */
        public Builder add(String text, long times) {
            if (Letters.isLatin(text.charAt(0))) {
                words.add(text);
                return this;
            }
            for (int i = 0; i < text.length(); i++) {
                characters[normal(text.charAt(i))] += (int) Math.min(times, MOST);
                if (i > 0) {
                    addPair(text.charAt(i - 1), text.charAt(i), times);
                }
            }
            return this;
        }

        /** Two neighbours, which are added by themselves as well. */
        public Builder addPair(char first, char second, long times) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = ((long) normal(first) << 47) | ((long) normal(second) << 31) | Math.min(times, MOST);
            return this;
        }

        public Vocabulary build() {
            Arrays.sort(pairs, 0, size);
            int[] rows = new int[Character.MAX_VALUE + 2];
            char[] seconds = new char[size];
            int[] counts = new int[size];
            int distinct = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || pairs[i] >>> 31 != pairs[i - 1] >>> 31) {
                    rows[(int) (pairs[i] >>> 47) + 1]++;
                    seconds[distinct++] = (char) (pairs[i] >>> 31);
                }
                counts[distinct - 1] += (int) (pairs[i] & Integer.MAX_VALUE);
            }
            Arrays.parallelPrefix(rows, Integer::sum);
            return new Vocabulary(this, rows, Arrays.copyOf(seconds, distinct), Arrays.copyOf(counts, distinct));
        }
    }
}
