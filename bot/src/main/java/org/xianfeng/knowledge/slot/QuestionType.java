package org.xianfeng.knowledge.slot;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, and what such a thing looks like in a sentence. */
public enum QuestionType {

    /** A gap in a sentence, as in a quiz. */
    BLANK("\\(\\s*\\)|_{2,}|\\[\\s*]", "(?!)"),

    WHEN("什么时候|什么时间|什么日期|何时|哪一?年|哪一?天|哪一?日|几年|几月|几号|时间|年份|日期|何年|年代|什么年",
            "\\d{1,4} ?年(?: ?\\d{1,2} ?月)?(?: ?\\d{1,2} ?日)?|\\d{1,2} ?月(?: ?\\d{1,2} ?日)?|世纪|(?<!\\d)[12]\\d{3}(?!\\d)|年代|年间|时期"),

    WHERE("哪里|哪儿|何处|何地|什么地方|在哪|地点|出生地|哪一?个?座?(?:省|市|县|村|镇|国|城市|地方|国家|地区|岛|州|洲|山|河)",
            "[在于至到往](?!.{0,3}年).{0,12}(?:省|市|县|区|镇|村|城|山|岛|馆|寺|楼|路|国|州|洋|海|江|河|部|地|湾|街|院|站|港|桥)|位于"),

    WHO("谁|何人|哪一?位|什么人|哪些人|哪几[位个]|哪一?名|什么名|作者", "(?!)"),

    HOW_MANY("多少|几块钱|价格|票价|工资|产量|气温|水温|几[个名位次人届条项种件天座支所岁家间大]|第几|多[高长大远重久宽深]|数量|人数|比例|面积|高度|长度|年龄|海拔",
            "(?:\\d+(?:\\.\\d+)?|[〇一二三四五六七八九十百千万两亿]+)(?:多|余)?[万亿]?(?:多|余)?[个名位次人届条项种件公里元]*"),

    WHY("为什么|为何|原因|缘故|怎么会|何以|因何|理由|目的", "因为|由于|因此|所以|因而|原因|导致|为了|使得|以致|目的"),

    HOW("怎么|怎样|如何|方式|方法", "(?!)"),

    LIST("哪些|有什么|有哪|哪几|哪[两三四五六七八九十]|(?:包括|包含)(?:什么|哪)|分别", "[^，。、]+(?:、[^，。、]+){2,}|一是.+二是"),

    YES_OR_NO("吗|是不是|是否|有没有|对不对", "(?!)"),

    WHAT("什么|哪", "(?!)");

    private final Pattern question;
    private final Pattern evidence;

    QuestionType(String question, String evidence) {
        this.question = Pattern.compile(question);
        this.evidence = Pattern.compile(evidence);
    }

    /** What a folded question asks for; it may ask for more than one thing. */
    public static Set<QuestionType> by(String folded) {
        Set<QuestionType> asked = EnumSet.noneOf(QuestionType.class);
        for (QuestionType one : values()) {
            if (one.question.matcher(folded).find()) {
                asked.add(one);
            }
        }
        return asked;
    }

    /** Finds what looks like such a thing. */
    public Matcher in(String sentence) {
        return evidence.matcher(sentence);
    }
}
