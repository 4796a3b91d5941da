package org.xianfeng.knowledge.naming;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Years of a question in full: 47年 and 四七年 become 1947年, 民国三十八年 1949年. A duration stays one. */
public final class YearForms {

    private static final String DIGITS = "〇一二三四五六七八九";

    /** What stands before a number of years that passed. */
    private static final String NO_DURATION = "(?<![\\d.第至—满近约共达了前后每头长过])(?<!历时|历经|经历|整整|已经|超过|不到|为期|持续|坚持|奋斗|工作|党龄)";
    private static final String YEAR = "年(?![代级龄来多以之内间前后余半])";

    private static final List<Form> FORMS = List.of(
            new Form("民国(元|\\d{1,2}|[一二三四五六七八九十]{1,3})年", YearForms::ofRepublic),
            new Form(NO_DURATION + "(?<![一二三四五六七八九十百])([〇零二三四五六七八九][〇零一二三四五六七八九])" + YEAR, YearForms::full),
            new Form(NO_DURATION + "(\\d\\d)" + YEAR, YearForms::full));

    /** Two digits that stand for a number of years far more often: 二三年, 七八年 are two or three, seven or eight. */
    private static final Pattern SOME = Pattern.compile("二三|三四|三五|五六|六七");

    private YearForms() {}

    /** The same folded question with its years in full. */
    public static String in(String question) {
        String full = question;
        if (question.indexOf('年') >= 0) {
            for (Form form : FORMS) {
                full = form.pattern.matcher(full).replaceAll(form.written);
            }
        }
        return full;
    }

    private static String ofRepublic(MatchResult found) {
        String year = found.group(1);
        return 1911 + (year.equals("元") ? 1 : number(year)) + "年";
    }

    /** Up to 09 it is this century and from 27 on the last one; between, nobody knows, and both are asked for. */
    private static String full(MatchResult found) {
        String written = found.group(1);
        int year = 10 * digit(written.charAt(0)) + digit(written.charAt(1));
        if (SOME.matcher(written).matches()) {
            return found.group();
        }
        if (year < 10) {
            return 2000 + year + "年";
        }
        return year > 26 ? 1900 + year + "年" : 1900 + year + "年" + (2000 + year) + "年";
    }

    private static int number(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return written.chars().reduce(0, (number, digit) -> 10 * number + digit((char) digit));
        }
        int tens = ten == 0 ? 1 : digit(written.charAt(0));
        return 10 * tens + (ten == written.length() - 1 ? 0 : digit(written.charAt(ten + 1)));
    }

    private static int digit(char written) {
        return written == '零' ? 0 : Character.isDigit(written) ? written - '0' : DIGITS.indexOf(written);
    }

    private record Form(Pattern pattern, Function<MatchResult, String> written) {

        Form(String pattern, Function<MatchResult, String> written) {
            this(Pattern.compile(pattern), written);
        }
    }
}
