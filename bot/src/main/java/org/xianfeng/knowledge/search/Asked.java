package org.xianfeng.knowledge.search;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What kind of thing a question asks for, and what such a thing looks like. A person looks like nothing special. */
enum Asked {

    WHEN("什么时候|什么时间|什么日期|何时|哪一?年|哪一?天|哪一?日|几年|几月|几号|时间",
            "\\d{1,4} ?年(?: ?\\d{1,2} ?月)?(?: ?\\d{1,2} ?日)?|\\d{1,2} ?月(?: ?\\d{1,2} ?日)?|世纪"),

    WHERE("哪里|哪儿|何处|何地|什么地方|在哪|地点|哪一?个?(省|市|县|村|镇|国|城市|地方|国家|地区)", "在.{0,12}(省|市|县|区|镇|村|城|山|岛|馆|寺|楼|路)"),

    WHO("谁|何人|哪一?位|什么人|哪些人|哪几[位个]", "(?!)"),

    HOW_MANY("多少|几[个名位次人届条项种件年天]|第几",
            "(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十百千万两]{2,})(?:多|余)?[万亿]?(?:多|余)?[个名位次人届条项种件公里元]*(?! ?[\\d年月日])");

    private final Pattern question;
    private final Pattern evidence;

    Asked(String question, String evidence) {
        this.question = Pattern.compile(question);
        this.evidence = Pattern.compile(evidence);
    }

    /** What a folded question asks for; nothing of these if it asks what or why. */
    static Set<Asked> by(String folded) {
        Set<Asked> asked = EnumSet.noneOf(Asked.class);
        for (Asked one : values()) {
            if (one.question.matcher(folded).find()) {
                asked.add(one);
            }
        }
        return asked;
    }

    /** Whether a sentence has what looks like such a thing. */
    boolean looksPresentIn(String sentence) {
        return evidence.matcher(sentence).find();
    }

    /** The first day or number in a sentence, which is as long as it can be. */
    static Optional<String> point(Set<Asked> asked, String sentence) {
        return Stream.of(WHEN, HOW_MANY).filter(asked::contains).map(kind -> kind.evidence.matcher(sentence))
                .filter(Matcher::find).map(Matcher::group).findFirst();
    }
}
