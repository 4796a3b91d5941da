package org.xianfeng.knowledge.text;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form for numbers that name something, which is Chinese: 第3次反围剿, 7大, 115师, 红4军, 918事变 and 12.9运动 become
 * 第三次反围剿, 七大, 一一五师, 红四军, 九一八事变 and 一二九运动; decades are 20世纪50年代. Numbers that count stay as they are.
 */
final class NumberForms {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String EVENT = "(?=事变|事件|运动|惨案|政变|反革命|起义|南昌起义|暴动|抗战|淞沪|讲话|指示|精神|社论|口号|罢工|大罢工|通知|批示|公报|谈话|大屠杀)";
    private static final String UNIT = "(?:军(?![民人官事队区舰装工属烈马力费])|师(?![生傅范])|旅(?![客游行店])|团(?![员结圆体长聚])|路军|野(?![外心生餐])|方面军|纵队|军团|兵团|集团军|支队)";
    private static final String NO_DIGIT = "(?<![\\d.年月日])";

    /** What numbers are written in, or a part of the name that always stands there: nothing else is looked at. */
    private static final String ARABIC = "0123456789";

    private static final List<Form> FORMS = List.of(
            new Form("·•‧・∙", "[·•‧・∙](?<=\\p{IsHan}.)(?=\\p{IsHan})", _ -> ""),
            new Form("代", "(?:(?:上个?|20|二十)世纪|(?<![世纪一二三四五六七八九十]))([三四五六七八九])十年代", decade -> decade(decade.group(1))),
            new Form("代", "(?:上个?|二十)世纪([1-9])0年代", decade -> "20世纪" + decade.group(1) + "0年代"),
            new Form("代", "(?<![\\d世纪])([3-9])0年代", decade -> "20世纪" + decade.group(1) + "0年代"),
            new Form("、.", "[、.](?<=[一二三四五六七八九].)(?=[一二三四五六七八九〇零]{1,2}" + EVENT + ")", _ -> ""),
            new Form(".·•-", "(?<![\\d.])(\\d{1,2})[.·•-](\\d{1,2})" + EVENT, day -> day(day.group(1) + day.group(2))),
            new Form(ARABIC, "(?=\\d)(?<![\\d.])(\\d{2,3})" + EVENT, day -> day(day.group(1))),
            new Form("〇零", "五三[〇零]" + EVENT, _ -> "五卅"),
            new Form("零", "零(?<=[一二三四五六七八九].)(?=[〇零一二三四五六七八九]?(?:" + UNIT + "|运动|惨案))", _ -> "〇"),
            new Form(ARABIC, "第(\\d{1,3})(?=" + UNIT + ")", unit -> "第" + unit(unit.group(1))),
            new Form("条", "第([1-9]\\d{2,3})(?=条)", article -> "第" + article(article.group(1))),
            new Form(ARABIC, "第(\\d{1,2})(?=[\\p{IsHan}&&[^年月日]])", ordinal -> "第" + number(ordinal.group(1))),
            new Form(ARABIC, "(?=\\d)(?<![\\d.第])(\\d{1,2})(?=大(?![于概约小米])|届)", number -> number(number.group(1))),
            new Form("届大", "(?<=[届大])第?(\\d{1,2})(?=中(?:全会)?|次会议|次全会|次全体)", number -> number(number.group(1))),
            new Form("届大", "(?=\\d)(?<=[届大]\\p{IsHan}{1,5})(\\d{1,2})(?=次会议|次全会|次全体)",
                    number -> number(number.group(1))),
            new Form(ARABIC, "(?=\\d)" + NO_DIGIT + "(\\d{1,3})(?=" + UNIT + ")", unit -> unit(unit.group(1))),
            new Form("百", "([一二三四五六七八九])百([零一二三四五六七八九十]{1,4})(?=[师旅团])",
                    unit -> places(unit.group(1), unit.group(2))),
            new Form("第", "第(?=[〇一二三四五六七八九十]{2,4}" + UNIT + ")", _ -> ""),
            new Form("野", "第?([一二三四])野战军", field -> field.group(1) + "野"),
            new Form("红", "(?:中国)?(?:工农)?红军第([一二三四五六七八九十]{1,3})(?=军|方面军|师|团)", red -> "红" + red.group(1)));

    private NumberForms() {}

    /** The same folded text with such numbers in that form. */
    static String of(String text) {
        String named = text;
        for (Form form : FORMS) {
            named = form.replaceIn(named);
        }
        return named;
    }

    private static String decade(String tens) {
        return "20世纪" + DIGITS.indexOf(tens) + "0年代";
    }

    /** The name of a day, digit by digit; the thirtieth has a character of its own. */
    private static String day(String digits) {
        return digits.length() > 2 && digits.endsWith("30")
                ? places(digits.substring(0, digits.length() - 2)) + "卅"
                : places(digits);
    }

    /** A unit's number: read digit by digit from a hundred on, but for 百团大战. */
    private static String unit(String digits) {
        return digits.equals("100") ? "百" : digits.length() > 2 ? places(digits) : number(digits);
    }

    private static String places(String digits) {
        return digits.chars().mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                .reduce("", String::concat);
    }

    /** 一百一十五 and 三百五十九 digit by digit. */
    private static String places(String hundreds, String rest) {
        int ten = rest.indexOf('十');
        String tens = ten < 0 ? "〇" : ten == 0 ? "一" : rest.substring(ten - 1, ten);
        String ones = rest.endsWith("十") ? "〇" : rest.substring(rest.length() - 1);
        return hundreds + tens + ones;
    }

    /** The number of an article of a long statute, from 100 on: 一百零五, 一千零七十九. */
    private static String article(String digits) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            String digit = places(digits.substring(i, i + 1));
            boolean isZero = digits.charAt(i) == '0';
            String unit = List.of("", "十", "百", "千").get(digits.length() - 1 - i);
            boolean isFirstZero = isZero && digits.charAt(i - 1) != '0'
                    && digits.substring(i).chars().anyMatch(rest -> rest != '0');
            written.append(isZero ? isFirstZero ? "零" : "" : digit + unit);
        }
        return written.toString();
    }

    /** A number below 100. */
    private static String number(String digits) {
        int number = Integer.parseInt(digits);
        int tens = number / 10;
        return (tens > 1 ? places(Integer.toString(tens)) : "") + (tens > 0 ? "十" : "")
                + (number % 10 > 0 || tens == 0 ? places(Integer.toString(number % 10)) : "");
    }

    /** @param anchors one of these stands in every match */
    private record Form(String anchors, Pattern pattern, Function<MatchResult, String> written) {

        Form(String anchors, String pattern, Function<MatchResult, String> written) {
            this(anchors, Pattern.compile(pattern), written);
        }

        private String replaceIn(String text) {
            if (anchors.chars().allMatch(anchor -> text.indexOf(anchor) < 0)) {
                return text;
            }
            Matcher found = pattern.matcher(text);
            return found.find() ? found.reset().replaceAll(written) : text;
        }
    }
}
