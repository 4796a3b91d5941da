package org.xianfeng.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words that say the same of an event or a life; who asks when somebody 牺牲 is answered by when they 殉职. */
public record Synonyms(List<Set<String>> inQuestion) {

    private static final List<Set<String>> GROUPS = List.of(
            Set.of("去世", "逝世", "病逝", "辞世", "牺牲", "殉职", "遇难", "就义", "殉难", "遇害", "阵亡"), Set.of("出生", "诞生", "生于"),
            Set.of("召开", "举行", "举办", "开幕"), Set.of("发生", "爆发", "打响", "开始", "发动"),
            Set.of("成立", "建立", "创建", "创办", "组建", "创立"), Set.of("参加", "出席"), Set.of("领导", "指挥", "率领"));

    /** Those of which this folded question has one. */
    public static Synonyms in(String question) {
        return new Synonyms(GROUPS.stream().filter(group -> group.stream().anyMatch(question::contains)).toList());
    }

    /** What says the same as the word of the question that this gram is or is part of. */
    public List<String> of(String gram, String question) {
        List<String> same = new ArrayList<>();
        for (Set<String> group : inQuestion) {
            if (group.stream().anyMatch(word -> word.contains(gram) && question.contains(word))) {
                same.addAll(group);
            }
        }
        return same;
    }
}
