package org.xianfeng.knowledge.feedback;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what belongs to one person: numbers of phones, identity cards and bank cards, e-mail, accounts. */
final class Redaction {

    private static final String D = "[0-9０-９]";
    private static final String NOT_AFTER_DIGIT = "(?<!" + D + ")";
    private static final String NOT_BEFORE_DIGIT = "(?!" + D + ")";
    private static final String GAP = "[- \\u3000]?";

    private static final List<Mask> MASKS = List.of(
            new Mask("[\\p{Alnum}._%+-]{1,64}[@＠][\\p{Alnum}.-]{1,64}\\.\\p{Alpha}{2,}", "［邮箱］"),
            new Mask(NOT_AFTER_DIGIT + "(?:" + D + "{6}" + GAP + D + "{8}" + GAP + D + "{3}[0-9０-９XxＸｘ]|" + D
                    + "{15})" + NOT_BEFORE_DIGIT, "［证件号］"),
            new Mask(NOT_AFTER_DIGIT + "(?:" + D + "{4}" + GAP + "){3}" + D + "{4}(?:" + GAP + D + "{1,3})?"
                    + NOT_BEFORE_DIGIT, "［卡号］"),
            new Mask("(?:(?:\\+|00)86" + GAP + ")?" + NOT_AFTER_DIGIT + "[1１][3-9３-９]" + D + GAP + D + "{4}" + GAP + D
                    + "{4}" + NOT_BEFORE_DIGIT, "［电话］"),
            new Mask(NOT_AFTER_DIGIT + "[(（]?[0０]" + D + "{2,3}[)）]?" + GAP + D + "{7,8}" + NOT_BEFORE_DIGIT, "［电话］"),
            new Mask("(?i)(?:qq|微信|wechat|vx)号?(?:是|为)?[:： ]?[A-Za-z0-9_-]{5,20}", "［账号］"),
            new Mask(NOT_AFTER_DIGIT + D + "{9,}" + NOT_BEFORE_DIGIT, "［号码］"));

    private Redaction() {}

    static String mask(String text) {
        String masked = text;
        for (Mask mask : MASKS) {
            masked = mask.pattern.matcher(masked).replaceAll(mask.instead);
        }
        return masked;
    }

    private record Mask(Pattern pattern, String instead) {

        Mask(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }
    }
}
