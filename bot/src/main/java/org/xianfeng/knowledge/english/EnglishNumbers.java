package org.xianfeng.knowledge.english;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers as they are said in English: {@code about 82,000}. */
final class EnglishNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile(
            "(约|近|超过|至少)?(\\d+(?:\\.\\d+)?|[〇一二两三四五六七八九十百千万亿]+)(多|余)?([万亿千百]*)(多|余)?"
                    + "([名个位天年月日岁次条里人公里团]*)");
    /** Whom a number counts that was not asked for. */
    private static final Pattern OTHERS = Pattern.compile("(?:党员|代表|团员|委员|工人|群众|学生)");
    private static final Pattern DATE = Pattern.compile("\\d+ ?[年月日](?:代|间)?");
    private static final Map<Character, Long> UNITS = Map.of('十', 10L, '百', 100L, '千', 1000L, '万', 10_000L, '亿',
            100_000_000L);
    private static final Map<String, String> ABOUT = Map.of("约", "about ", "近", "nearly ", "超过", "more than ", "至少",
            "at least ");

    private EnglishNumbers() {}

    /** The number in the sentence that counts one of these nouns, or else the only one. */
    static Optional<String> in(String sentence, List<String> nouns) {
        return counted(sentence, nouns).or(() -> only(DATE.matcher(sentence).replaceAll("。")));
    }

    /** The number in the sentence that counts one of these nouns. */
    static Optional<String> counted(String sentence, List<String> nouns) {
        String dateless = DATE.matcher(sentence).replaceAll("。");
        for (String noun : nouns) {
            Optional<String> counted = Pattern.compile(NUMBER.pattern() + "[^，。；、\\d]{0,4}?" + noun).matcher(dateless)
                    .results().map(EnglishNumbers::said).flatMap(Optional::stream).findFirst();
            Optional<String> told = counted.isPresent()
                    ? counted
                    : Pattern.compile(noun + "[有为达共约是近计总数]{0,4}?" + NUMBER.pattern()).matcher(dateless).results()
                            .map(EnglishNumbers::said).flatMap(Optional::stream).findFirst();
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> only(String dateless) {
        List<MatchResult> all = NUMBER.matcher(dateless).results()
                .filter(number -> Character.isDigit(number.group(2).charAt(0))).toList();
        return all.size() == 1 && !OTHERS.matcher(dateless).region(all.getFirst().end(), dateless.length()).lookingAt()
                ? said(all.getFirst())
                : Optional.empty();
    }

    private static Optional<String> said(MatchResult number) {
        Optional<BigDecimal> value = value(number.group(2), number.group(4));
        boolean more = number.group(3) != null || number.group(5) != null;
        String about = number.group(1) == null ? more ? "more than " : "" : ABOUT.get(number.group(1));
        return value.map(exact -> about + grouped(exact));
    }

    private static String grouped(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() > 0
                ? plain.toPlainString()
                : String.format(Locale.ENGLISH, "%,d",
                        plain.toBigInteger());
    }

    private static Optional<BigDecimal> value(String digits, String units) {
        BigDecimal value;
        if (Character.isDigit(digits.charAt(0))) {
            value = new BigDecimal(digits);
        } else if (digits.length() > 1 || DIGITS.contains(digits) || digits.equals("十")) {
            value = BigDecimal.valueOf(inChinese(digits));
        } else {
            return Optional.empty();
        }
        for (int i = 0; i < units.length(); i++) {
            value = value.multiply(BigDecimal.valueOf(UNITS.getOrDefault(units.charAt(i), 1L)));
        }
        return Optional.of(value);
    }

    private static long inChinese(String digits) {
        long whole = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < digits.length(); i++) {
            char character = digits.charAt(i);
            Long unit = UNITS.get(character);
            if (unit == null) {
                digit = character == '两' ? 2 : DIGITS.indexOf(character);
            } else if (unit >= 10_000) {
                whole = (whole + section + digit) * unit;
                section = 0;
                digit = 0;
            } else {
                section += Math.max(digit, 1) * unit;
                digit = 0;
            }
        }
        return whole + section + digit;
    }
}
