package org.xianfeng.knowledge.english;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells English from Chinese, and from Chinese in Latin letters. */
final class EnglishText {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{IsLatin}\\p{N}'’]+");

    /** Words that stand in English sentences and are no syllables of Chinese. */
    private static final Pattern TONES = Pattern.compile("\\p{M}|(?<=[a-z])[1-5](?![0-9])");

    private static final Set<String> FUNCTION_WORDS = Set.of("what", "what's", "whats", "when", "where", "who", "who's",
            "whom", "whose", "which", "why", "how", "did", "does", "is", "was", "were", "are", "the", "of", "tell",
            "about", "explain", "describe", "please", "many", "much", "and", "for", "from", "to", "at", "by", "with",
            "it", "this", "that", "i", "my", "do", "led", "first", "in", "on", "have", "has", "could", "would",
            "should");

    private static final Pattern SYLLABLES = Pattern.compile("(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
            + "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|"
            + "[aeiouv]))+");

    private EnglishText() {}

    /** Whether a word is English for certain, and nothing is written in Chinese. */
    static boolean isEnglish(String text) {
        List<String> words = words(text);
        long foreign = words.stream().filter(word -> !isPinyin(word)).count();
        return isLatin(text) && foreign > 0 && words.stream().anyMatch(FUNCTION_WORDS::contains);
    }

    /** Whether nothing in it is written in Chinese. */
    static boolean isLatin(String text) {
        return !HAN.matcher(text).find() && words(text).size() > 1;
    }

    /** Whether it may as well be Chinese in Latin letters. */
    static boolean mayBePinyin(String text) {
        return words(text).stream().allMatch(EnglishText::isPinyin);
    }

    private static boolean isPinyin(String word) {
        return SYLLABLES.matcher(word.replace("'", "")).matches();
    }

    /** Without the marks and the digits that pinyin has for tones. */
    private static List<String> words(String text) {
        String plain = TONES.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty())
                .toList();
    }
}
