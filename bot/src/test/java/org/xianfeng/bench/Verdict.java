package org.xianfeng.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What came of a question.
 *
 * @param outcome {@code Answered}, {@code Suggested} or {@code NotFound}
 * @param inSentence whether what is shown has the answer
 * @param inPassage whether the passage that it is shown from has it
 * @param inTop3 whether one of the three nearest entries has it
 * @param rank of the entry that the question was written from, from 1; 0 if it is not among the first ten or not known
 */
record Verdict(TestQuestion asked, String outcome, double confidence, String shown, String entry, boolean inSentence,
        boolean inPassage, boolean inTop3, int rank, double millis) {

    private static final String ANSWERED = "Answered";
    private static final String NOT_FOUND = "NotFound";

    boolean failed() {
        return asked.refuse() ? answered() : !answered() || !inSentence;
    }

    boolean answered() {
        return outcome.equals(ANSWERED);
    }

    /** Shares of their kind; those of which there is none are left out. */
    static Map<String, Object> figures(List<Verdict> verdicts) {
        Map<String, Object> figures = shares(verdicts);
        Map<String, List<Verdict>> kinds = verdicts.stream()
                .collect(Collectors.groupingBy(verdict -> verdict.asked.kind(), LinkedHashMap::new,
                        Collectors.toList()));
        Map<String, Object> byKind = new LinkedHashMap<>();
        kinds.forEach((kind, those) -> byKind.put(kind, shares(those)));
        figures.put("byKind", byKind);
        figures.put("byStyle", byStyle(verdicts));
        figures.put("reliability", reliability(verdicts));
        double[] millis = verdicts.stream().mapToDouble(Verdict::millis).sorted().toArray();
        figures.put("p50Millis", rounded(millis[millis.length / 2]));
        figures.put("p99Millis", rounded(millis[(int) (millis.length * 0.99)]));
        return figures;
    }

    private static Map<String, Object> byStyle(List<Verdict> verdicts) {
        Map<String, Object> byStyle = new LinkedHashMap<>();
        verdicts.stream().filter(verdict -> !verdict.asked.style().isEmpty())
                .collect(Collectors.groupingBy(verdict -> verdict.asked.style(), LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((style, those) -> byStyle.put(style, shares(those)));
        return byStyle;
    }

    /** How often what is shown with a confidence of so many tenths is right: a sound confidence is about as high. */
    private static Map<String, Object> reliability(List<Verdict> verdicts) {
        Map<String, Object> reliability = new LinkedHashMap<>();
        verdicts.stream().collect(Collectors.groupingBy(verdict -> Math.min(9, (int) (verdict.confidence * 10)),
                TreeMap::new, Collectors.toList())).forEach(
                        (tenth, those) -> reliability.put("0." + tenth, Map.of("questions", those.size(), "right",
                                rounded(those.stream().filter(Verdict::inSentence).count() / (double) those.size()))));
        return reliability;
    }

    private static Map<String, Object> shares(List<Verdict> all) {
        List<Verdict> answerable = all.stream().filter(verdict -> !verdict.asked.refuse()).toList();
        List<Verdict> refusable = all.stream().filter(verdict -> verdict.asked.refuse()).toList();
        List<Verdict> ranked = answerable.stream().filter(verdict -> verdict.asked.passage().isPresent()).toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("questions", all.size());
        share(figures, "right", answerable, verdict -> verdict.answered() && verdict.inSentence);
        share(figures, "rightOfAnswered", all.stream().filter(Verdict::answered).toList(),
                verdict -> !verdict.asked.refuse() && verdict.inSentence);
        share(figures, "rightInPassage", answerable, verdict -> verdict.answered() && verdict.inPassage);
        share(figures, "rightInTop3", answerable, Verdict::inTop3);
        share(figures, "answerInSentence", answerable, Verdict::inSentence);
        share(figures, "refusedRight", refusable, verdict -> !verdict.answered());
        share(figures, "refusedOutright", refusable, verdict -> verdict.outcome.equals(NOT_FOUND));
        share(figures, "overRefused", answerable, verdict -> verdict.outcome.equals(NOT_FOUND));
        share(figures, "notAnswered", answerable, verdict -> !verdict.answered());
        share(figures, "hit1", ranked, verdict -> verdict.rank == 1);
        if (!ranked.isEmpty()) {
            figures.put("mrr10",
                    rounded(ranked.stream().mapToDouble(verdict -> verdict.rank == 0 ? 0 : 1.0 / verdict.rank)
                            .average().orElse(0)));
        }
        if (!answerable.isEmpty() && !refusable.isEmpty()) {
            figures.put("auroc", rounded(auroc(confidences(answerable), confidences(refusable))));
        }
        return figures;
    }

    private static void share(Map<String, Object> figures, String name, List<Verdict> of, Predicate<Verdict> which) {
        if (!of.isEmpty()) {
            figures.put(name, rounded((double) of.stream().filter(which).count() / of.size()));
        }
    }

    private static double[] confidences(List<Verdict> verdicts) {
        return verdicts.stream().mapToDouble(Verdict::confidence).sorted().toArray();
    }

    /** How likely a question that is to be answered is held surer than one that is to be refused; both sorted. */
    private static double auroc(double[] answerable, double[] refusable) {
        double surer = 0;
        for (double confidence : answerable) {
            surer += (below(refusable, confidence) + notAbove(refusable, confidence)) / 2.0;
        }
        return surer / answerable.length / refusable.length;
    }

    private static long below(double[] sorted, double limit) {
        return Arrays.stream(sorted).takeWhile(value -> value < limit).count();
    }

    private static long notAbove(double[] sorted, double limit) {
        return Arrays.stream(sorted).takeWhile(value -> value <= limit).count();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10000) / 10000.0;
    }
}
