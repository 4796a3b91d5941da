package org.xianfeng.knowledge.overview;

import java.util.regex.Pattern;

import org.xianfeng.knowledge.text.Phrasing;

/** What a question says without marks and manners, and what is left of it beside what was understood. */
final class Wording {

    private static final Pattern MARKS = Pattern.compile("[《》“”\"'‘’「」『』·\\s]");
    private static final Pattern END = Pattern.compile("[?!。.,;：:呀啊呢嘛吧哦噢呗哈]+$");

    private static final String MANNERS = anyOf("请问", "告诉", "列举", "一下", "说说", "讲讲", "看看", "帮", "咱们", "我们", "咱", "我");
    private static final String ABOUT_AS_MUCH = anyOf("大概", "大约", "差不多", "到底", "究竟", "一共", "总共", "共", "前前后后", "前后",
            "整整", "分别", "各自");
    private static final String MEASURES = "[几两三四五俩仨二个件位场次座条艘仗样家人]";
    private static final String PARTICLES = "曾经|起来|里面|里头|当中|什么|时间|时候|事情|事儿|[这那会就也还都了的是在呢吗曾过得地间事有啥和跟与同比及年叫为说里中上到至从,、;:]";
    private static final String HAPPENING = anyOf("发生", "召开", "开始", "爆发", "打响", "成立", "建立", "创立", "举行", "发动", "出现",
            "开", "打");

    /** What says nothing about a subject. */
    private static final Pattern EMPTY = Pattern.compile(
            String.join("|", MANNERS, ABOUT_AS_MUCH, HAPPENING, PARTICLES, MEASURES));

    private static final String COUNTED = "(?:[这那]?[一两三四五]?[个场次]?)?";
    private static final String NOUNS = anyOf("仗", "会", "打仗", "起义", "战役", "会议");
    private static final Pattern AROUND = Pattern.compile("^(?:从|是|先有|先|在)+|" + COUNTED + NOUNS + "?"
            + anyOf("打完", "打响", "开完", "的", "是", "按", ",") + "*$");

    private Wording() {}

    /** A regular expression for any of these. */
    static String anyOf(String... expressions) {
        return "(?:" + String.join("|", expressions) + ")";
    }

    static String plain(String folded) {
        String plain = Phrasing.plain(MARKS.matcher(folded).replaceAll(""));
        return END.matcher(plain).replaceFirst("");
    }

    /** A name that may lack its noun, without what stands around it: 黄桥那仗, 黎平三个会. */
    static String bare(String part) {
        return AROUND.matcher(part).replaceAll("");
    }

    /** What says something. */
    static String content(String text) {
        return EMPTY.matcher(text).replaceAll("");
    }
}
