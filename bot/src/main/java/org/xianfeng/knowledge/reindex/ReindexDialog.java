package org.xianfeng.knowledge.reindex;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Audit;

/** Lets admins reindex, watch how it goes, and go back. */
@Component
final class ReindexDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(ReindexDialog.class);

    /** What is done so soon is answered at once, without a message about progress in between. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Audit audit;
    private final Reindexing reindexing;
    private final Outbox outbox;
    private final Phrases phrases;
    private final ReindexCard cards;
    private final Duration atOnce;

    @Autowired
    ReindexDialog(Reindexing reindexing, Outbox outbox, AdminNames names, Phrases phrases, Audit audit) {
        this(reindexing, outbox, names, phrases, AT_ONCE, audit);
    }

    ReindexDialog(Reindexing reindexing, Outbox outbox, AdminNames names, Phrases phrases, Duration atOnce,
            Audit audit) {
        this.audit = audit;
        this.reindexing = reindexing;
        this.outbox = outbox;
        this.phrases = phrases;
        this.cards = new ReindexCard(names, phrases);
        this.atOnce = atOnce;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("reindex", MenuGroup.MANAGE, 230).from(Permission.LIBRARY),
                        (call, session) -> start(Reindex.USUAL, call.origin(), session))
                .command(Command.of("rollback", MenuGroup.MANAGE, 240).from(Permission.LIBRARY),
                        (call, session) -> rollBack(call.origin(), session))
                .press(ReindexCard.SEE, (_, session) -> see(session))
                .press(ReindexCard.AGAIN, (press, session) -> start(Reindex.USUAL, press.incoming().origin(), session))
                .press(ReindexCard.FORCE, (press, session) -> start(Reindex.FORCED, press.incoming().origin(), session))
                .press(ReindexCard.BACK, (press, session) -> rollBack(press.incoming().origin(), session));
    }

    private Reply see(Session session) {
        return reindexing.job().map(job -> cards.show(job, session.language()))
                .orElseGet(() -> say(session, "reindex.none")).replacing();
    }

    private Reply start(Reindex how, Origin origin, Session session) {
        return switch (reindexing.start(how, origin.shownName())) {
            case Start.Started(Job job, CompletableFuture<Job> end) -> {
                audit.note(origin.chat().toString(), Audit.Action.REINDEX, "", how.forced() ? "forced" : "");
                yield begun(job, end, origin.chat(), session);
            }
            case Start.Busy(Optional<Job> job) -> cards.busy(job, session.language());
        };
    }

    private Reply begun(Job job, CompletableFuture<Job> end, ChatId chat, Session session) {
        Job soon = end.copy().completeOnTimeout(job, atOnce.toMillis(), TimeUnit.MILLISECONDS).join();
        if (soon.isRunning()) {
            tellTheEnd(end, chat);
        }
        return cards.show(soon, session.language());
    }

    private void tellTheEnd(CompletableFuture<Job> end, ChatId chat) {
        CompletableFuture<?> _ = end.thenAccept(
                job -> outbox.reply("reindex." + job.id(), chat, language -> cards.show(job, language)))
                .whenComplete((_, problem) -> {
                    if (problem != null) {
                        LOG.warn("{} could not be told how the reindexing ended: {}", chat, problem.toString());
                    }
                });
    }

    private Reply rollBack(Origin origin, Session session) {
        return switch (reindexing.rollBack(origin.shownName())) {
            case Rollback.Done() -> {
                audit.note(origin.chat().toString(), Audit.Action.ROLLBACK, "", "");
                yield say(session, "reindex.rolled-back");
            }
            case Rollback.Nothing() -> say(session, "reindex.nothing-before");
            case Rollback.Busy(Optional<Job> job) -> cards.busy(job, session.language());
        };
    }

    private Reply say(Session session, String key) {
        return Reply.of(phrases.say(session, key));
    }
}
