package org.xianfeng.knowledge.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.text.Folding;

/** What people call the kinds of entries. */
final class KindWords {

    private static final Map<Kind, List<String>> WORDS = Map.ofEntries(
            Map.entry(Kind.MEETING, List.of("会议", "大会", "全会")),
            Map.entry(Kind.EVENT, List.of("事件", "大事", "历史事件")),
            Map.entry(Kind.BATTLE, List.of("战役", "战斗", "战争")),
            Map.entry(Kind.UPRISING, List.of("起义", "暴动")),
            Map.entry(Kind.MOVEMENT, List.of("运动", "罢工")),
            Map.entry(Kind.CAMPAIGN, List.of("专项工作", "教育活动", "主题教育", "学习教育")),
            Map.entry(Kind.PERSON, List.of("人物", "党史人物", "英雄", "英模")),
            Map.entry(Kind.DOCUMENT, List.of("文件", "文献", "著作", "文章")),
            Map.entry(Kind.ORGANISATION, List.of("组织", "机构", "部队")),
            Map.entry(Kind.PLACE, List.of("地点", "旧址", "纪念地")),
            Map.entry(Kind.TERM, List.of("用语", "名词", "概念", "术语")),
            Map.entry(Kind.POLICY, List.of("政策", "方针")),
            Map.entry(Kind.SPIRIT, List.of("精神", "革命精神", "精神谱系")),
            Map.entry(Kind.LOCAL, List.of("地方", "本地", "家乡")));

    private static final Map<String, Kind> BY_WORD = byWord();

    private KindWords() {}

    /** The kind that people call so; also by the word that stands in an entry. */
    static Optional<Kind> find(String word) {
        return Optional.ofNullable(BY_WORD.get(Folding.fold(word.strip())));
    }

    /** These kinds' words, as a regular expression. */
    static String pattern(List<Kind> kinds) {
        return kinds.stream().flatMap(kind -> WORDS.getOrDefault(kind, List.of()).stream())
                .collect(Collectors.joining("|"));
    }

    private static Map<String, Kind> byWord() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        WORDS.forEach((kind, words) -> {
            kinds.put(kind.word(), kind);
            words.forEach(word -> kinds.put(word, kind));
        });
        return Map.copyOf(kinds);
    }
}
