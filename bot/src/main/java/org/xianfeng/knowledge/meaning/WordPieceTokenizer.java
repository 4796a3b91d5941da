package org.xianfeng.knowledge.meaning;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cuts text into the pieces that a BERT model knows by number: Chinese characters, marks, and parts of other words. */
final class WordPieceTokenizer {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUATION = "##";

    private final Map<String, Long> numbers;
    private final long unknown;
    private final long opening;
    private final long closing;

    private WordPieceTokenizer(Map<String, Long> numbers) {
        this.numbers = numbers;
        this.unknown = numbers.getOrDefault("[UNK]", 0L);
        this.opening = numbers.getOrDefault("[CLS]", 0L);
        this.closing = numbers.getOrDefault("[SEP]", 0L);
    }

    /** Reads the vocabulary of a {@code tokenizer.json}. */
    static WordPieceTokenizer read(InputStream json) {
        JsonNode vocabulary = JsonMapper.shared().readTree(json).path("model").path("vocab");
        Map<String, Long> numbers = HashMap.newHashMap(vocabulary.size());
        vocabulary.properties().forEach(piece -> numbers.put(piece.getKey(), piece.getValue().longValue()));
        return new WordPieceTokenizer(numbers);
    }

    /** The numbers of the text's pieces between the two that open and close every text, at most so many together. */
    long[] of(String text, int most) {
        LongStream.Builder pieces = LongStream.builder();
        int start = 0;
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (standsAlone(character)) {
                add(text.substring(start, at), pieces);
                add(text.substring(at, next), pieces);
                start = next;
            } else if (Character.isWhitespace(character)) {
                add(text.substring(start, at), pieces);
                start = next;
            }
            at = next;
        }
        add(text.substring(start), pieces);
        LongStream inner = pieces.build().limit(most - 2L);
        return LongStream.concat(LongStream.of(opening), LongStream.concat(inner, LongStream.of(closing))).toArray();
    }

    /** The longest known beginning, then the longest known continuation, and so on; or unknown as a whole. */
    private void add(String word, LongStream.Builder pieces) {
        LongStream.Builder found = LongStream.builder();
        for (int start = 0; start < word.length();) {
            int end = word.length() > LONGEST_WORD ? start : endOfPiece(word, start);
            if (end == start) {
                pieces.add(unknown);
                return;
            }
            found.add(numbers.getOrDefault(piece(word, start, end), unknown));
            start = end;
        }
        found.build().forEach(pieces);
    }

    private int endOfPiece(String word, int start) {
        int end = word.length();
        while (end > start && !numbers.containsKey(piece(word, start, end))) {
            end--;
        }
        return end;
    }

    private static String piece(String word, int start, int end) {
        return (start == 0 ? "" : CONTINUATION) + word.substring(start, end);
    }

    private static boolean standsAlone(int character) {
        return Character.isIdeographic(character) || isMark(character);
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION ->
                true;
            default -> character < 0x80 && !Character.isLetterOrDigit(character)
                    && !Character.isWhitespace(character);
        };
    }
}
