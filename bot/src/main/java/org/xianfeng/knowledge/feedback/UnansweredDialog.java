package org.xianfeng.knowledge.feedback;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;

/** Shows admins what the library could not answer, or not well, and lets them see to it. */
@Component
@Order(140)
final class UnansweredDialog implements TakingDialog {

    private static final String NAME = "unanswered";
    private static final String FEATURE = NAME + ":";
    /** The button of a page of the list, followed by its number. */
    static final String LIST = FEATURE + "list:";
    private static final String OPEN = FEATURE + "open:";
    private static final String DISMISS = FEATURE + "dismiss:";
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,4}");

    private static final int PAGE = 6;
    private static final int MOST_QUESTIONS = 12;
    private static final int LONGEST_LABEL = 30;

    private final Feedback feedback;
    private final Roles roles;
    private final Phrases phrases;
    private final ZoneId zone;

    UnansweredDialog(Feedback feedback, Roles roles, Phrases phrases, ZoneId zone) {
        this.feedback = feedback;
        this.roles = roles;
        this.phrases = phrases;
        this.zone = zone;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(NAME, Role.ADMIN, 210));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals(NAME);
            case Incoming.ButtonPress press -> press.action().startsWith(FEATURE);
            default -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (!roles.of(incoming.chat()).covers(Role.ADMIN)) {
            return List.of(Reply.of(phrases.say(session, "chat.not-allowed.ADMIN")));
        }
        return List.of(incoming instanceof Incoming.ButtonPress press
                ? press(press.action(), session).replacing()
                : list(0, session));
    }

    private Reply press(String action, Session session) {
        if (action.startsWith(LIST)) {
            Matcher page = PAGE_NUMBER.matcher(action.substring(LIST.length()));
            return page.matches() ? list(Integer.parseInt(page.group()), session) : stale(session);
        }
        if (action.startsWith(OPEN)) {
            return group(action.substring(OPEN.length())).map(group -> show(group, session))
                    .orElseGet(() -> gone(session));
        }
        return action.startsWith(DISMISS) ? dismiss(action.substring(DISMISS.length()), session) : stale(session);
    }

    private Optional<QuestionGroup> group(String key) {
        return QuestionGroups.of(feedback.kept()).stream().filter(group -> group.has(key)).findFirst();
    }

    private Reply list(int page, Session session) {
        List<QuestionGroup> groups = QuestionGroups.of(feedback.kept());
        Markup totals = totals(session);
        if (groups.isEmpty()) {
            return Reply.of(Markup.lines(phrases.say(session, "unanswered.none"), totals));
        }
        int pages = Math.ceilDiv(groups.size(), PAGE);
        int shown = Math.min(page, pages - 1);
        List<Markup> lines = new ArrayList<>(
                List.of(phrases.say(session, "unanswered", Integer.toString(groups.size())), totals, Markup.EMPTY));
        List<List<Button>> buttons = new ArrayList<>();
        List<QuestionGroup> here = groups.subList(shown * PAGE, Math.min((shown + 1) * PAGE, groups.size()));
        for (QuestionGroup group : here) {
            lines.add(phrases.say(session, "unanswered.line", shortened(group.newest().text(), 2 * LONGEST_LABEL),
                    Integer.toString(group.count()), date(group, session)));
            buttons.add(List.of(new Button(shortened(group.newest().text(), LONGEST_LABEL),
                    OPEN + group.newest().key())));
        }
        return new Reply(Markup.lines(lines), buttons, false).with(turns(shown, pages));
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
                Long.toString(totals.getOrDefault(Verdict.UP.word(), 0L)), Long.toString(down), reasons);
    }

    private Reply show(QuestionGroup group, Session session) {
        List<Markup> lines = new ArrayList<>(
                List.of(phrases.say(session, "unanswered.group", Integer.toString(group.count()))));
        group.questions().stream().limit(MOST_QUESTIONS).forEach(question -> {
            lines.add(Markup.text("· " + question.text() + told(question, session)));
            question.notes().forEach(note -> lines.add(Markup.italic("  “" + note + "”")));
        });
        String key = group.newest().key();
        return Reply.of(Markup.lines(lines))
                .with(new Button(phrases.plain(session, "unanswered.button.write"), FaqDialog.WRITE + key))
                .with(new Button(phrases.plain(session, "unanswered.button.dismiss"), DISMISS + key),
                        new Button(phrases.plain(session, "unanswered.button.list"), LIST + "0"));
    }

    private String told(KeptQuestion question, Session session) {
        List<String> told = new ArrayList<>();
        if (question.missed() > 0) {
            told.add(phrases.plain(session, "unanswered.missed", Integer.toString(question.missed())));
        }
        if (question.handed() > 0) {
            told.add(phrases.plain(session, "unanswered.handed", Integer.toString(question.handed())));
        }
        question.faults().forEach((reason, count) -> told
                .add("👎 " + phrases.plain(session, "feedback.reason." + reason) + " " + count));
        return told.isEmpty() ? "" : "（" + String.join("，", told) + "）";
    }

    private Reply dismiss(String key, Session session) {
        return group(key).map(group -> {
            feedback.settle(group.keys(), Feedback.Settlement.DISMISSED);
            return Reply.of(phrases.say(session, "unanswered.dismissed", group.newest().text()))
                    .with(new Button(phrases.plain(session, "unanswered.button.list"), LIST + "0"));
        }).orElseGet(() -> gone(session));
    }

    private Reply gone(Session session) {
        return Reply.of(phrases.say(session, "unanswered.gone"))
                .with(new Button(phrases.plain(session, "unanswered.button.list"), LIST + "0"));
    }

    private Reply stale(Session session) {
        return Reply.of(phrases.say(session, "chat.stale-button"));
    }

    private static List<Button> turns(int page, int pages) {
        List<Button> turns = new ArrayList<>();
        if (page > 0) {
            turns.add(new Button("◀", LIST + (page - 1)));
        }
        if (pages > 1) {
            turns.add(new Button(page + 1 + "/" + pages, LIST + page));
        }
        if (page + 1 < pages) {
            turns.add(new Button("▶", LIST + (page + 1)));
        }
        return turns;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
