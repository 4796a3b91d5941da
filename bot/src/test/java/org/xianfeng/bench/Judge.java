package org.xianfeng.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.entry.Entry;

/** Asks a library and holds what it says against what is known. */
final class Judge {

    private static final int RANKS = 10;
    private static final int TOP = 3;

    private final Library library;

    Judge(Library library) {
        this.library = library;
    }

    Verdict judge(TestQuestion asked) {
        Question question = new Question(asked.text(), asked.after().flatMap(this::turn));
        long start = System.nanoTime();
        Answer answer = library.ask(question);
        double millis = (System.nanoTime() - start) / 1e6;
        Optional<Finding> finding = switch (answer) {
            case Answer.Answered(Finding found, _) -> Optional.of(found);
            case Answer.Suggested(Finding found, _) -> Optional.of(found);
            case Answer.Surveyed _,Answer.NotFound _ -> Optional.empty();
        };
        List<String> entries = library.nearest(question, RANKS).stream().map(Passage::entry).distinct().toList();
        String shown = answer instanceof Answer.Surveyed(Overview overview, _)
                ? survey(overview)
                : finding.map(Finding::sentence).orElse("");
        String outcome = answer instanceof Answer.Surveyed ? "Answered" : answer.getClass().getSimpleName();
        return new Verdict(asked, outcome, answer.confidence(), shown,
                finding.map(found -> found.entry().id()).orElse(""),
                asked.isAnsweredBy(shown) && !asked.isBelied(answer.ruling()),
                finding.filter(found -> asked.isAnsweredBy(found.passage().text())).isPresent(),
                entries.stream().limit(TOP).flatMap(id -> library.entry(id).stream()).map(Entry::text)
                        .anyMatch(asked::isAnsweredBy),
                asked.passage().map(entries::indexOf).orElse(-1) + 1, millis);
    }

    /** What is shown first of an answer from several entries. */
    private String survey(Overview overview) {
        return overview.headline() + overview.items().stream().limit(Overview.PAGE)
                .flatMap(item -> library.entry(item.entry().id()).stream())
                .map(entry -> entry.title() + String.join("、", entry.aliases())).collect(Collectors.joining("；"));
    }

    /** What was answered before. */
    private Optional<Turn> turn(String before) {
        Question question = new Question(before);
        return Turn.of(question, library.ask(question));
    }
}
