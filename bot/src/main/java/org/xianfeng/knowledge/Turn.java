package org.xianfeng.knowledge;

import java.util.Optional;

/**
 * A question and what was said to it, which the next one may go on about.
 *
 * @param question as it was understood
 * @param entry the id of the entry that was shown
 * @param said the sentences that were shown; empty if that is not known
 */
public record Turn(String question, String entry, String said) {

    private static final int LONGEST = 200;
    private static final int LONGEST_SAID = 400;

    public Turn {
        question = line(question, LONGEST);
        said = line(said, LONGEST_SAID);
    }

    /** On one line and not too long, so that it can be kept with others. */
    private static String line(String text, int longest) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > longest ? line.substring(0, longest) : line;
    }

    /** Reads what {@link #written()} wrote; empty if it was something else. */
    public static Optional<Turn> read(String written) {
        String[] lines = written.split("\n", -1);
        return lines.length < 2
                ? Optional.empty()
                : Optional.of(new Turn(lines[1], lines[0], lines.length > 2 ? lines[2] : ""));
    }

    /** On three lines. */
    public String written() {
        return entry + "\n" + question + "\n" + said;
    }

    /** What an answer leaves for the next question; nothing if it showed no sentence. */
    public static Optional<Turn> of(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Answered(Finding finding, _) -> Optional.of(of(question, answer, finding));
            case Answer.Suggested(Finding finding, _) -> Optional.of(of(question, answer, finding));
            case Answer.Surveyed _,Answer.NotFound _ -> Optional.empty();
        };
    }

    private static Turn of(Question question, Answer answer, Finding finding) {
        return new Turn(answer.understoodAs().orElse(question.text()), finding.entry().id(), finding.sentence());
    }
}
