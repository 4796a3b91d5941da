package org.xianfeng.knowledge.spelling;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what was meant by a question that is misspelt or typed in pinyin: of all questions that may have become what was
 * typed, the one most like the library's own text.
 */
public final class Spelling {

    /** Of longer questions a slip spoils little, and they take long. */
    private static final int LONGEST = 120;

    /** How many letters a character mostly has in pinyin. */
    private static final int LETTERS = 3;

    /** As if the library had each of the questions' words so often, which it has not. */
    private static final int QUESTION_WORDS = 25;

    private static final Pattern TONE_MARKS = Pattern.compile("[\u0300\u0301\u0304\u030C]");

    private static final Pinyin PINYIN = new Pinyin();
    private static final ShapeAlikes SHAPES = new ShapeAlikes();

    private final Vocabulary vocabulary;
    private final Guesses guesses;

    /**
     * Learns the words of a library.
     *
     * @param library all that stands in it, folded
     */
    public Spelling(Vocabulary.Builder library) {
        QuestionWords.all().forEach(words -> library.add(words, QUESTION_WORDS));
        this.vocabulary = library.build();
        this.guesses = new Guesses(vocabulary, PINYIN, SHAPES);
    }

    /**
     * What was meant, if it is not what was typed.
     *
     * @param question folded
     * @param nearest is asked once, about a first reading, and the answer decides what was left open
     */
    public Optional<String> mend(String question, Nearest nearest) throws IOException {
        String typed = withoutTones(question);
        if (length(typed) > LONGEST) {
            return Optional.empty();
        }
        Lattice lattice = new Lattice(typed, vocabulary, guesses);
        String first = decode(lattice, List.of());
        return first.equals(typed)
                ? Optional.empty()
                : Optional.of(decode(lattice, nearest.to(first))).filter(meant -> !meant.equals(typed))
                        .map(Punctuation::inChinese);
    }

    private String decode(Lattice lattice, List<String> passages) {
        return Decoder.decode(lattice, vocabulary, new Likelihood(vocabulary, passages));
    }

    /** In Chinese characters. */
    private static long length(String typed) {
        return typed.chars().filter(character -> Letters.isChinese((char) character)).count()
                + typed.chars().filter(character -> Letters.isLatin((char) character)).count() / LETTERS;
    }

    private static String withoutTones(String question) {
        String apart = Normalizer.normalize(question, Normalizer.Form.NFD).replace("u\u0308", "v");
        return Normalizer.normalize(TONE_MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Finds passages. */
    @FunctionalInterface
    public interface Nearest {

        /** The folded texts that a question leads to. */
        List<String> to(String question) throws IOException;
    }
}
