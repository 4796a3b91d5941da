package org.xianfeng.bench;

import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Library;
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
        return new Verdict(asked, answer.getClass().getSimpleName(), answer.confidence(),
                finding.map(Finding::sentence).orElse(""), finding.map(found -> found.entry().id()).orElse(""),
                finding.filter(found -> asked.isAnsweredBy(found.sentence())).isPresent(),
                finding.filter(found -> asked.isAnsweredBy(found.passage().text())).isPresent(),
                entries.stream().limit(TOP).flatMap(id -> library.entry(id).stream()).map(Entry::text)
                        .anyMatch(asked::isAnsweredBy),
                asked.passage().map(entries::indexOf).orElse(-1) + 1, millis);
    }

    /** What was answered before. */
    private Optional<Turn> turn(String before) {
        Question question = new Question(before);
        return Turn.of(question, library.ask(question));
    }
}
