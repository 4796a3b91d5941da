package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.FailedCheck;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.folder.Check;
import org.xianfeng.knowledge.index.IndexCheck;
import org.xianfeng.knowledge.index.PassageIndex;

/** Asks an index the known questions. */
@Component
final class CheckRun implements IndexCheck {

    private static final String REFUSED = "nothing was found";

    private final Answering answering;

    CheckRun(Answering answering) {
        this.answering = answering;
    }

    @Override
    public List<FailedCheck> failed(List<Check> checks, PassageIndex index) throws IOException {
        List<FailedCheck> failed = new ArrayList<>();
        for (Check check : checks) {
            Answer answer = answering.answer(check.question(), index);
            Optional<Finding> shown = shown(answer);
            boolean right = check.refuse()
                    ? !(answer instanceof Answer.Answered)
                    : shown.filter(finding -> matches(check, finding)).isPresent();
            if (!right) {
                failed.add(new FailedCheck(check.id(), check.question().text(),
                        shown.map(Finding::sentence).orElse(REFUSED)));
            }
        }
        return failed;
    }

    private static boolean matches(Check check, Finding shown) {
        return check.matches(shown.sentence()) || check.matches(shown.passage().text());
    }

    private static Optional<Finding> shown(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered -> Optional.of(answered.finding());
            case Answer.Suggested suggested -> Optional.of(suggested.finding());
            case Answer.Surveyed _,Answer.NotFound _ -> Optional.empty();
        };
    }
}
