package org.xianfeng.knowledge.entry;

import java.util.regex.Pattern;

/** What a source is, told by its words. The best kind comes first: what it says needs nobody else's word. */
public enum SourceKind {

    /** The document itself: the constitution of the party, its rules, decisions, reports and laws. */
    DOCUMENT(
            "(章程|条例|准则|细则|规则|规定|办法|规划|纲要|意见|决议|决定|公报|公告|通知|宪法|法典|共同纲领|法)(（[^）]*）)?》|^习近平《|次全国代表大会上的报告》"),
    /** The party's own account of its history. */
    PARTY_HISTORY(
            "一百年大事记|中国共产党简史|中国共产党历史》|共产党的九十年|党史和文献研究院|(毛泽东|周恩来|刘少奇|朱德|邓小平|陈云)(选集|文选|文集|年谱)"),
    /** The organs and the agency that print what the centre says. */
    CENTRAL_PRESS("新华社|人民日报|求是|共产党员网|新华网|人民网|光明日报|经济日报|解放军报|学习时报|中央广播电视|央视|中国新闻社|中新社"),
    /** Ministries, governments, local party history, annals, archives and memorials. */
    PUBLIC_BODY("政府|国务院|部网站|委员会|党史|方志|县志|市志|档案|纪念馆|博物馆|陈列馆|科学院"), OTHER("");

    private final Pattern words;

    SourceKind(String words) {
        this.words = Pattern.compile(words);
    }

    static SourceKind of(String citation) {
        for (SourceKind kind : values()) {
            if (kind.words.matcher(citation).find()) {
                return kind;
            }
        }
        throw new AssertionError("OTHER takes everything");
    }
}
