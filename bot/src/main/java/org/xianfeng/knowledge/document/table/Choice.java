package org.xianfeng.knowledge.document.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xianfeng.knowledge.text.Folding;

/** An answer in a question bank, which may be the letters of choices, or that a statement is right, in words. */
public final class Choice {

    private static final Pattern LETTERS = Pattern.compile("[a-h](?:[、,;/|和\\s.]*[a-h])*[.。]?");
    private static final Pattern OPTION = Pattern.compile("(?<![A-Za-z])([A-HＡ-Ｈ])\\s*[.．、:：)）]\\s*");
    private static final Pattern RIGHT = Pattern.compile("对|正确|√|✓|✔|t|true");
    private static final Pattern WRONG = Pattern.compile("错|错误|不对|不正确|×|✗|✘|x|f|false");
    private static final Pattern GAP_AT_END = Pattern.compile("\\s*[（(][\\s　_]*[）)]\\s*([。.]?)\\s*$");

    private Choice() {}

    /** Whether it says nothing without its choices or its statement. */
    public static boolean isLetters(String answer) {
        return LETTERS.matcher(Folding.fold(answer)).matches();
    }

    /** The words of these choices; empty if one is missing. */
    public static Optional<String> words(String answer, List<String> options, String listed) {
        Map<Character, String> choices = listed(listed);
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).isBlank()) {
                choices.put((char) ('a' + i), OPTION.matcher(options.get(i)).replaceFirst("").strip());
            }
        }
        List<Character> chosen = Folding.fold(answer).chars().filter(letter -> letter >= 'a' && letter <= 'h')
                .mapToObj(letter -> (char) letter).toList();
        return choices.keySet().containsAll(chosen)
                ? Optional.of(chosen.stream().map(choices::get).collect(Collectors.joining("；")))
                : Optional.empty();
    }

    private static Map<Character, String> listed(String text) {
        Map<Character, String> choices = new TreeMap<>();
        List<MatchResult> found = OPTION.matcher(text).results().toList();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            choices.put(Folding.fold(found.get(i).group(1)).charAt(0),
                    text.substring(found.get(i).end(), end).replaceAll("[\\s;；,，]+$", "").strip());
        }
        return choices;
    }

    /** A question without the choices that stand behind it. */
    public static String withoutChoices(String question) {
        Matcher option = OPTION.matcher(question);
        return listed(question).size() > 1 && option.find() && option.start() > 0
                ? question.substring(0, option.start()).strip()
                : question;
    }

    /** Whether the answer rules on a statement rather than answers a question. */
    public static boolean rules(String question, String answer) {
        String word = Folding.fold(answer);
        return !question.matches("(?s).*[?？吗]\\s*") && (RIGHT.matcher(word).matches() || WRONG.matcher(word).matches());
    }

    public static String statement(String question) {
        return GAP_AT_END.matcher(question).replaceFirst("$1");
    }

    /** The ruling as a sentence that says what is ruled on. */
    public static String ruling(String question, String answer) {
        return (RIGHT.matcher(Folding.fold(answer)).matches() ? "这个说法正确：" : "这个说法不正确：") + statement(question);
    }
}
