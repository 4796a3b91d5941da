package org.xianfeng.chat.conversation;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/**
 * The buttons of the latest answer, so that who types what one of them says has pressed it. Long labels are no words that
 * somebody types, and of many buttons only the first are kept: the session stays small.
 */
final class LatestButtons {

    private static final String NOTE = "chat.buttons";
    private static final int LONGEST_LABEL = 16;
    private static final int MOST = 24;

    private LatestButtons() {}

    /** Keeps those of an answer; an answer without any has none. */
    static void note(List<Reply> replies, Session session) {
        String kept = replies.stream().flatMap(reply -> reply.buttons().stream()).flatMap(List::stream)
                .flatMap(button -> typeable(button).stream()).limit(MOST).collect(Collectors.joining("\n"));
        if (kept.isEmpty()) {
            session.forget(NOTE);
        } else if (!session.get(NOTE).equals(Optional.of(kept))) {
            session.put(NOTE, kept);
        }
    }

    /** What was typed, as a press of the button that says so; empty if none does. */
    static Optional<Incoming.ButtonPress> pressed(Incoming.Text text, Session session) {
        String words = words(text.text());
        return words.isEmpty()
                ? Optional.empty()
                : session.get(NOTE).stream().flatMap(String::lines).filter(line -> line.startsWith(words + "\t"))
                        .findFirst().map(line -> new Incoming.ButtonPress(text.origin(),
                                line.substring(words.length() + 1), ""));
    }

    /** As it is kept. */
    private static Optional<String> typeable(Button button) {
        String words = words(button.label());
        return button.address() == null && Characters.count(words) <= LONGEST_LABEL
                && words.codePoints().anyMatch(Character::isLetter)
                && button.action().chars().noneMatch(Character::isISOControl)
                        ? Optional.of(words + "\t" + button.action())
                        : Optional.empty();
    }

    /** Without emoji, marks and spaces; no pattern, for every button of every answer comes here. */
    private static String words(String label) {
        StringBuilder words = new StringBuilder();
        Normalizer.normalize(label, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase).forEach(words::appendCodePoint);
        return words.toString();
    }
}
