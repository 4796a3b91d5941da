package org.xianfeng.knowledge.overview;

import java.util.List;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.text.Phrasing;

/** What a question says without marks and manners, and what is left of it beside what was understood. */
final class Wording {

    private static final Pattern MARKS = Pattern.compile("[《》“”\"'‘’「」『』·\\s]");
    private static final Pattern END = Pattern.compile("[?!。.,;：:呀啊呢嘛吧哦噢呗哈]+$");

    private static final Pattern FIRST = Pattern.compile("头一(?=[个颗次艘座条部届批本])");

    private static final String MANNERS = anyOf("请问", "告诉", "列举", "一下", "说说", "讲讲", "看看", "帮", "咱们", "我们", "咱", "我");
    private static final String ABOUT_AS_MUCH = anyOf("大概", "大约", "差不多", "到底", "究竟", "一共", "总共", "共", "前前后后", "前后",
            "整整", "分别", "各自");
    private static final String MEASURES = "[几两三四五俩仨二个件位场次座条艘仗样家人]";
    private static final Pattern COUNTING = Pattern
            .compile("[几两俩仨个件位场样这那最谁哪什么]|先|后|早|晚|前|排|序|按|分别|各|呢|吗|时间|一下|都|[大小]");
    private static final String PARTICLES = "曾经|起来|里面|里头|当中|什么|时间|时候|事情|事儿|[这那会就也还都了的是在呢吗曾过得地间事有啥和跟与同比及年叫为说里中上到至从,、;:]";
    private static final String HAPPENING = anyOf("发生", "召开", "开始", "爆发", "打响", "成立", "建立", "创立", "举行", "发动", "出现",
            "开", "打");

    /** What says nothing about a subject. */
    private static final Pattern EMPTY = Pattern.compile(
            String.join("|", MANNERS, ABOUT_AS_MUCH, HAPPENING, PARTICLES, MEASURES));

    private static final String COUNTED = "(?:[这那][一两三四五]?[个场次]?|[一两三四五][个场次])?";
    private static final String NOUNS = anyOf("仗", "会", "打仗", "起义", "战役", "会议");
    private static final Pattern AROUND = Pattern.compile("^(?:从|是|先有|先|在)+|" + COUNTED + NOUNS + "?"
            + anyOf("打完", "打响", "开完", "的", "是", "按", ",") + "*$");

    private static final String NO_NAME = "(?![\\d〇一二三四五六七八九十百]+多?周?年|周年|以来|伟业|精神|时期|大业|前后)";
    private static final Pattern PARTY = Pattern.compile("建党" + NO_NAME + "|(?:中国)?共产党(?:的)?(?:成立|诞生|建立)" + NO_NAME);
    private static final Pattern REPUBLIC = Pattern
            .compile("(?<!抗战)建国" + NO_NAME + "|(?:新中国|中华人民共和国|共和国)(?:的)?(?:成立|诞生|建立)" + NO_NAME);

    private static final Pattern CLAUSES = Pattern.compile("[,;。]");

    private Wording() {}

    /** A regular expression for any of these. */
    static String anyOf(String... expressions) {
        return "(?:" + String.join("|", expressions) + ")";
    }

    static String plain(String folded) {
        String plain = Phrasing.plain(MARKS.matcher(folded).replaceAll(""));
        return FIRST.matcher(END.matcher(plain).replaceFirst("")).replaceAll("第一");
    }

    /** The same with what everybody calls the party's and the republic's beginning by the names of what it was. */
    static String milestones(String plain) {
        return REPUBLIC.matcher(PARTY.matcher(plain).replaceAll("中共一大")).replaceAll("开国大典");
    }

    /** A name that may lack its noun, without what stands around it: 黄桥那仗, 黎平三个会. */
    static String bare(String part) {
        return AROUND.matcher(part).replaceAll("");
    }

    /** Whether what is left of a part of a list may be a name, be it made of words that say little: 过草地. */
    static boolean isName(String part) {
        return !COUNTING.matcher(part).find() && part.length() > 1;
    }

    /** The parts of a folded text between any marks but the one in a list. */
    static List<String> clauses(String text) {
        return CLAUSES.splitAsStream(text).toList();
    }

    /** What says something. */
    static String content(String text) {
        return EMPTY.matcher(text).replaceAll("");
    }
}
