package org.xianfeng.knowledge.feedback;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Audit;

/** Shows admins what the library could not answer, or not well, and lets them see to it. */
@Component
final class UnansweredDialog implements Dialog {

    private static final int PAGE = 6;
    private static final int MOST_QUESTIONS = 12;
    private static final int LONGEST_LABEL = 30;

    private final Audit audit;
    private final Feedback feedback;
    private final RedisAskers askers;
    private final Phrases phrases;
    private final ZoneId zone;

    UnansweredDialog(Feedback feedback, RedisAskers askers, Phrases phrases, ZoneId zone, Audit audit) {
        this.audit = audit;
        this.feedback = feedback;
        this.askers = askers;
        this.phrases = phrases;
        this.zone = zone;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("unanswered", MenuGroup.MANAGE, 210).from(Permission.LIBRARY),
                        (_, session) -> list(0, session))
                .press(FeedbackVerbs.LIST, (press, session) -> list(press.target(), session).replacing())
                .press(FeedbackVerbs.OPEN, (press, session) -> onGroup(press, session, group -> show(group, session)))
                .press(FeedbackVerbs.DISMISS,
                        (press, session) -> onGroup(press, session, group -> dismiss(press, group, session)));
    }

    private Reply onGroup(Press<String> press, Session session, Function<QuestionGroup, Reply> reply) {
        return QuestionGroups.find(feedback.kept(), press.target()).map(reply)
                .orElseGet(() -> Reply.of(phrases.say(session, "unanswered.gone")).with(toList(session))).replacing();
    }

    private Reply list(int page, Session session) {
        List<QuestionGroup> groups = QuestionGroups.of(feedback.kept());
        Markup totals = totals(session);
        if (groups.isEmpty()) {
            return Reply.of(Markup.lines(phrases.say(session, "unanswered.none"), totals));
        }
        Paging paging = Paging.of(groups.size(), PAGE, page);
        List<Markup> lines = new ArrayList<>(
                List.of(phrases.say(session, "unanswered", groups.size()), totals, Markup.EMPTY));
        List<List<Button>> buttons = new ArrayList<>();
        for (QuestionGroup group : paging.of(groups)) {
            lines.add(phrases.say(session, "unanswered.line", shortened(group.newest().text(), 2 * LONGEST_LABEL),
                    group.count(), date(group, session)));
            buttons.add(List.of(new Button(shortened(group.newest().text(), LONGEST_LABEL),
                    FeedbackVerbs.OPEN.with(group.newest().key()))));
        }
        return new Reply(Markup.lines(lines), buttons, false).with(paging.buttons(FeedbackVerbs.LIST::with));
    }

    private String date(QuestionGroup group, Session session) {
        return DateTimeFormatter.ofPattern(phrases.plain(session, "unanswered.date"), session.language())
                .format(group.last().atZone(zone));
    }

    /** How often answers were found good, or not, and why. */
    private Markup totals(Session session) {
        Map<String, Long> totals = feedback.totals();
        String reasons = Verdict.REASONS.stream().filter(reason -> totals.getOrDefault(reason.word(), 0L) > 0)
                .map(reason -> phrases.plain(session, "feedback.reason." + reason) + " " + totals.get(reason.word()))
                .collect(Collectors.joining(phrases.plain(session, "unanswered.and")));
        long down = Verdict.REASONS.stream().mapToLong(reason -> totals.getOrDefault(reason.word(), 0L)).sum()
                + totals.getOrDefault(Verdict.DOWN.word(), 0L);
        return phrases.say(session, reasons.isEmpty() ? "unanswered.totals" : "unanswered.totals.reasons",
                totals.getOrDefault(Verdict.UP.word(), 0L), down, reasons);
    }

    private Reply show(QuestionGroup group, Session session) {
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "unanswered.group", group.count())));
        group.questions().stream().limit(MOST_QUESTIONS).forEach(question -> {
            lines.add(Markup.text("· " + question.text() + told(question, session)));
            question.notes().forEach(note -> lines.add(Markup.italic("  “" + note + "”")));
        });
        String key = group.newest().key();
        return Reply.of(Markup.lines(lines))
                .with(new Button(phrases.plain(session, "unanswered.button.write"), FeedbackVerbs.WRITE.with(key)))
                .with(new Button(phrases.plain(session, "unanswered.button.dismiss"),
                        FeedbackVerbs.DISMISS.with(key)), toList(session));
    }

    private String told(KeptQuestion question, Session session) {
        List<String> told = new ArrayList<>();
        if (question.missed() > 0) {
            told.add(phrases.plain(session, "unanswered.missed", question.missed()));
        }
        if (question.handed() > 0) {
            told.add(phrases.plain(session, "unanswered.handed", question.handed()));
        }
        question.faults().forEach((reason, count) -> told
                .add("👎 " + phrases.plain(session, "feedback.reason." + reason) + " " + count));
        return told.isEmpty() ? "" : "（" + String.join("，", told) + "）";
    }

    private Reply dismiss(Press<String> press, QuestionGroup group, Session session) {
        audit.note(press.chat().toString(), Audit.Action.QUESTION, "", "-" + group.count());
        feedback.settle(group.keys(), Feedback.Settlement.DISMISSED);
        askers.forget(group.keys());
        return Reply.of(phrases.say(session, "unanswered.dismissed", group.newest().text())).with(toList(session));
    }

    private Button toList(Session session) {
        return new Button(phrases.plain(session, "unanswered.button.list"), FeedbackVerbs.LIST.with(0));
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
