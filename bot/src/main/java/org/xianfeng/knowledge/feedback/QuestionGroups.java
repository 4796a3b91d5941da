package org.xianfeng.knowledge.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.knowledge.text.QuestionGrams;

/**
 * Puts questions together that are alike. Each is compared with the first, and so newest, question of every group, by
 * how many of the grams of both are in both; so the same questions always make the same groups.
 */
public final class QuestionGroups {

    /** 长征是什么时候开始的 and 长征是什么时候结束的 stay apart, 遵义会议什么时候开的 joins 遵义会议是什么时候召开的. */
    private static final double ALIKE = 0.6;

    private final List<List<KeptQuestion>> groups = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, List<Integer>> groupsByGram = new HashMap<>();

    private QuestionGroups() {}

    /**
     * The groups of all these.
     *
     * @param questions the newest first, as the groups then are
     */
    public static List<QuestionGroup> of(List<KeptQuestion> questions) {
        QuestionGroups groups = new QuestionGroups();
        questions.forEach(groups::add);
        return groups.groups.stream().map(QuestionGroup::new).toList();
    }

    /** The group that the question of this key is in, if it still waits. */
    static Optional<QuestionGroup> find(List<KeptQuestion> questions, String key) {
        return of(questions).stream().filter(group -> group.has(key)).findFirst();
    }

    private void add(KeptQuestion question) {
        Set<String> grams = QuestionGrams.of(question.text());
        int best = mostAlike(grams);
        if (best >= 0) {
            groups.get(best).add(question);
            return;
        }
        int number = groups.size();
        groups.add(new ArrayList<>(List.of(question)));
        sizes.add(grams.size());
        grams.forEach(gram -> groupsByGram.computeIfAbsent(gram, _ -> new ArrayList<>()).add(number));
    }

    /** The number of the group; -1 if none is alike. */
    private int mostAlike(Set<String> grams) {
        Map<Integer, Integer> shared = new HashMap<>();
        grams.forEach(gram -> groupsByGram.getOrDefault(gram, List.of())
                .forEach(group -> shared.merge(group, 1, Integer::sum)));
        int best = -1;
        double most = ALIKE;
        for (Map.Entry<Integer, Integer> group : shared.entrySet()) {
            int all = grams.size() + sizes.get(group.getKey()) - group.getValue();
            double alike = (double) group.getValue() / all;
            if (alike > most || (alike == most && (best < 0 || group.getKey() < best))) {
                best = group.getKey();
                most = alike;
            }
        }
        return best;
    }
}
