package org.xianfeng.knowledge.reindex;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Verb;
import org.xianfeng.knowledge.FailedCheck;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.entry.Problem;

/** Shows a reindexing: how far it is, or what came of it. */
final class ReindexCard {

    static final Verb<String> SEE = Verb.plain("reindex:see").from(Permission.LIBRARY);
    static final Verb<String> AGAIN = Verb.plain("reindex:again").from(Permission.LIBRARY);
    static final Verb<String> FORCE = Verb.plain("reindex:force").from(Permission.LIBRARY);
    static final Verb<String> BACK = Verb.plain("reindex:back").from(Permission.LIBRARY);

    private static final int MOST_LINES = 5;
    private static final int LONGEST_LINE = 200;

    private final AdminNames names;
    private final Phrases phrases;

    ReindexCard(AdminNames names, Phrases phrases) {
        this.names = names;
        this.phrases = phrases;
    }

    Reply show(Job job, Locale language) {
        return switch (job.state()) {
            case RUNNING -> running(job, language);
            case FAILED -> Reply.of(phrases.say(language, "reindex.failed", String.valueOf(job.cause())))
                    .with(button(language, "again", AGAIN));
            case SWITCHED, UNCHANGED, REFUSED -> ended(job, language);
        };
    }

    /** Somebody else's, which may not have said yet how far it is. */
    Reply busy(Optional<Job> job, Locale language) {
        Reply reply = Reply.of(job.map(other -> Markup.lines(
                phrases.say(language, "reindex.busy", names.of(other.by()), other.instance()),
                progress(other, language)))
                .orElseGet(() -> phrases.say(language, "reindex.busy.unknown")));
        return reply.with(button(language, "see", SEE));
    }

    private Reply running(Job job, Locale language) {
        return Reply
                .of(Markup.lines(phrases.say(language, "reindex.running", names.of(job.by())), progress(job, language)))
                .with(button(language, "see", SEE));
    }

    private Markup progress(Job job, Locale language) {
        return job.left()
                .map(left -> phrases.say(language, "reindex.progress", job.done(), job.total(),
                        Math.round(job.rate()), time(left)))
                .orElseGet(() -> phrases.say(language, "reindex.beginning"));
    }

    private Reply ended(Job job, Locale language) {
        ReloadReport report = job.result();
        String seconds = String.format(Locale.ROOT, "%.1f", report.took().toMillis() / 1000.0);
        Markup head = switch (report.outcome()) {
            case SWITCHED -> phrases.say(language, "reindex.switched", report.entries(), report.passages(),
                    report.changed(), report.removed(), seconds);
            case UNCHANGED -> phrases.say(language, "reindex.unchanged", report.entries(), report.passages());
            case REFUSED -> phrases.say(language, "reindex.refused", report.failedChecks().size());
        };
        List<Markup> lines = new ArrayList<>(List.of(head));
        lines.addAll(some(language, "reindex.failed-checks", report.failedChecks(), FailedCheck::toString));
        lines.addAll(some(language, "reindex.problems", report.problems(), Problem::toString));
        Reply reply = Reply.of(Markup.lines(lines));
        return switch (report.outcome()) {
            case SWITCHED -> reply.with(button(language, "back", BACK));
            case REFUSED -> reply.with(button(language, "again", AGAIN), button(language, "force", FORCE));
            case UNCHANGED -> reply;
        };
    }

    private <T> List<Markup> some(Locale language, String heading, List<T> all, Function<T, String> line) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<Markup> lines = new ArrayList<>(List.of(Markup.EMPTY, phrases.say(language, heading, all.size())));
        all.stream().limit(MOST_LINES).map(line).map(text -> Characters.shortened(text, LONGEST_LINE)).map(Markup::text)
                .forEach(lines::add);
        if (all.size() > MOST_LINES) {
            lines.add(phrases.say(language, "reindex.more", all.size() - MOST_LINES));
        }
        return lines;
    }

    /** Minutes and seconds, such as 2:05. */
    private static String time(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    private Button button(Locale language, String what, Verb<String> verb) {
        return new Button(phrases.plain(language, "reindex.button." + what), verb.action());
    }
}
