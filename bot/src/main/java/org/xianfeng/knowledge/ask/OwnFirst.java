package org.xianfeng.knowledge.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Trials;
import org.xianfeng.knowledge.entry.Entry;

/**
 * Puts what the organisation's admins have brought or written before what else the library says, where both answer: a
 * branch's own rule is meant rather than the general one. What is found in it must be near among all, too, and the
 * nearest where the library has an answer, so that a document that mentions something in passing does not speak for it.
 */
@Component
final class OwnFirst {

    /** What the ids begin with of documents that were brought, and of questions that an admin has answered. */
    private static final List<String> BEGINNINGS = List.of("doc-", "faq-");
    private static final int NEAR = 3;

    private final Library library;
    private final Trials trials;
    private final Path brought;

    OwnFirst(Library library, Trials trials, LibrarySettings settings) {
        this.library = library;
        this.trials = trials;
        this.brought = settings.broughtFolder();
    }

    /** Whether the organisation has brought it itself. */
    static boolean isOwn(Entry entry) {
        return BEGINNINGS.stream().anyMatch(entry.id()::startsWith);
    }

    /** The answer, or what the organisation's own entries say to the question, then with the answer beside it. */
    Answer of(Question question, Answer answer) {
        Optional<Finding> general = finding(answer);
        if (answer instanceof Answer.Surveyed || answer.understoodAs().isPresent() || answer.english().isPresent()
                || general.filter(found -> isOwn(found.entry())).isPresent() || !hasOwn()) {
            return answer;
        }
        return trials.ask(question, BEGINNINGS) instanceof Answer.Answered(Finding own, Answer.Grounds grounds)
                && isAmongNearest(general.isPresent() ? 1 : NEAR, question, own)
                        ? new Answer.Answered(own, grounds.further(general.stream().toList()))
                        : answer;
    }

    /** What the library answers with; a mere suggestion is nothing to stand beside an answer. */
    private static Optional<Finding> finding(Answer answer) {
        return answer instanceof Answer.Answered(Finding finding, _) ? Optional.of(finding) : Optional.empty();
    }

    private boolean isAmongNearest(int most, Question question, Finding own) {
        return library.nearest(question, most).stream()
                .anyMatch(passage -> passage.entry().equals(own.entry().id()));
    }

    /** So that nobody waits for a second look where there is nothing to find. */
    private boolean hasOwn() {
        try (Stream<Path> files = Files.list(brought)) {
            return files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
        } catch (IOException _) {
            return false;
        }
    }
}
