package org.xianfeng.knowledge.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of an English text in one form for all ways to write the same: small letters without accents, apostrophes and
 * endings, ordinals in digits, and without the little words that names are written with or without.
 */
public final class EnglishWords {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b|['’`.](?=\\p{L})|['’`]");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
    private static final Set<String> LITTLE = Set.of("the", "of", "a", "an");
    private static final Map<String, String> ORDINALS = ordinals();

    private EnglishWords() {}

    public static List<String> of(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = POSSESSIVE.matcher(plain).replaceAll("").replace("communist party of china", "cpc")
                .replace("chinese communist party", "cpc").replace("ccp", "cpc");
        List<String> words = new ArrayList<>();
        WORD.matcher(joined).results().map(MatchResult::group).filter(word -> !LITTLE.contains(word))
                .map(EnglishWords::plain).forEach(words::add);
        return words;
    }

    /** The same as one word: where words are divided differs, as in Mao Tse-tung. */
    public static String joined(String name) {
        return String.join("", of(name));
    }

    private static String plain(String word) {
        String ordinal = ORDINALS.getOrDefault(word, ORDINAL.matcher(word).replaceFirst("$1"));
        if (ordinal.endsWith("ies") && ordinal.length() > 4) {
            return ordinal.substring(0, ordinal.length() - 3) + "y";
        }
        if (ordinal.endsWith("sses")) {
            return ordinal.substring(0, ordinal.length() - 2);
        }
        boolean plural = ordinal.length() > 3 && ordinal.endsWith("s") && !ordinal.endsWith("ss");
        return plural ? ordinal.substring(0, ordinal.length() - 1) : ordinal;
    }

    private static Map<String, String> ordinals() {
        List<String> words = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
                "seventeenth", "eighteenth", "nineteenth", "twentieth");
        Map<String, String> ordinals = IntStream.range(0, words.size()).boxed()
                .collect(Collectors.toMap(words::get, i -> Integer.toString(i + 1)));
        ordinals.put("thirtieth", "30");
        return Map.copyOf(ordinals);
    }
}
