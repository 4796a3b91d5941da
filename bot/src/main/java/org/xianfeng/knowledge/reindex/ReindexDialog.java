package org.xianfeng.knowledge.reindex;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.chat.messaging.Outbox;

/** Lets admins reindex, watch how it goes, and go back. */
@Component
@Order(310)
final class ReindexDialog implements TakingDialog {

    private static final Logger LOG = LoggerFactory.getLogger(ReindexDialog.class);
    private static final String REINDEX = "reindex";
    private static final String ROLLBACK = "rollback";

    /** What is done so soon is answered at once, without a message about progress in between. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Reindexing reindexing;
    private final Roles roles;
    private final Outbox outbox;
    private final Phrases phrases;
    private final ReindexCard cards;

    ReindexDialog(Reindexing reindexing, Roles roles, Outbox outbox, Phrases phrases) {
        this.reindexing = reindexing;
        this.roles = roles;
        this.outbox = outbox;
        this.phrases = phrases;
        this.cards = new ReindexCard(phrases);
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(REINDEX, Role.ADMIN, 230), new Command(ROLLBACK, Role.ADMIN, 240));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals(REINDEX) || call.name().equals(ROLLBACK);
            case Incoming.ButtonPress press -> press.action().startsWith(ReindexCard.FEATURE);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (!roles.of(incoming.chat()).covers(Role.ADMIN)) {
            return List.of(say(session, "chat.not-allowed.ADMIN"));
        }
        return switch (incoming) {
            case Incoming.Command call when call.name().equals(ROLLBACK) -> List.of(rollBack(call.origin(), session));
            case Incoming.Command call -> List.of(start(Reindex.USUAL, call.origin(), session));
            case Incoming.ButtonPress press -> List.of(press(press, session));
            default ->
                List.of();
        };
    }

    private Reply press(Incoming.ButtonPress press, Session session) {
        return switch (press.action()) {
            case ReindexCard.SEE -> reindexing.job().map(job -> cards.show(job, session.language()))
                    .orElseGet(() -> say(session, "reindex.none")).replacing();
            case ReindexCard.AGAIN -> start(Reindex.USUAL, press.origin(), session);
            case ReindexCard.FORCE -> start(Reindex.FORCED, press.origin(), session);
            case ReindexCard.BACK -> rollBack(press.origin(), session);
            default -> say(session, "chat.stale-button");
        };
    }

    private Reply start(Reindex how, Origin origin, Session session) {
        return switch (reindexing.start(how, name(origin))) {
            case Start.Started(Job job, CompletableFuture<Job> end) -> begun(job, end, origin.chat(), session);
            case Start.Busy(Optional<Job> job) -> cards.busy(job, session.language());
        };
    }

    private Reply begun(Job job, CompletableFuture<Job> end, ChatId chat, Session session) {
        Job soon = end.copy().completeOnTimeout(job, AT_ONCE.toMillis(), TimeUnit.MILLISECONDS).join();
        if (soon.isRunning()) {
            tellTheEnd(end, chat);
        }
        return cards.show(soon, session.language());
    }

    private void tellTheEnd(CompletableFuture<Job> end, ChatId chat) {
        CompletableFuture<?> _ = end.thenAccept(
                job -> outbox.send("reindex." + job.id(), chat, language -> cards.show(job, language)))
                .whenComplete((_, problem) -> {
                    if (problem != null) {
                        LOG.warn("{} could not be told how the reindexing ended: {}", chat, problem.toString());
                    }
                });
    }

    private Reply rollBack(Origin origin, Session session) {
        return switch (reindexing.rollBack(name(origin))) {
            case Rollback.Done() -> say(session, "reindex.rolled-back");
            case Rollback.Nothing() -> say(session, "reindex.nothing-before");
            case Rollback.Busy(Optional<Job> job) -> cards.busy(job, session.language());
        };
    }

    private static String name(Origin origin) {
        return origin.name().isBlank() ? origin.chat().toString() : origin.name();
    }

    private Reply say(Session session, String key) {
        return Reply.of(phrases.say(session, key));
    }
}
