package org.xianfeng.broadcast.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.PauseReason;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.StepResult;
import org.xianfeng.broadcast.TrailEntry;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.member.Members;
import org.xianfeng.time.MomentPhrases;

/** What is done with a broadcast that was submitted: approved, stopped, gone on with, taken back, reminded of. */
@Component
final class ManageBroadcastDialog implements Dialog {

    private static final int TRAIL = 20;

    private final Broadcasts broadcasts;
    private final ManagedBroadcasts managed;
    private final BroadcastDesk desk;
    private final Members members;
    private final MomentPhrases moments;
    private final Phrases phrases;

    ManageBroadcastDialog(Broadcasts broadcasts, ManagedBroadcasts managed, BroadcastDesk desk, Members members,
            MomentPhrases moments, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.managed = managed;
        this.desk = desk;
        this.members = members;
        this.moments = moments;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        Routes routes = Routes.of().press(BroadcastVerbs.OPEN, this::open)
                .press(BroadcastVerbs.APPROVE, this::approve)
                .press(BroadcastVerbs.DISCARD, this::discard)
                .press(BroadcastVerbs.RETRACT, this::askToRetract)
                .press(BroadcastVerbs.REMIND, (press, session) -> managed.about(press, session,
                        broadcast -> remind(press, broadcast, session)))
                .press(BroadcastVerbs.TRAIL, (press, session) -> managed.about(press, session,
                        broadcast -> trail(broadcast, session)));
        step(routes, BroadcastVerbs.APPROVE_CORRECTION, new Step.ApproveCorrection());
        step(routes, BroadcastVerbs.CLOSE, new Step.CloseAnswers());
        step(routes, BroadcastVerbs.PAUSE, new Step.Pause(PauseReason.ASKED));
        step(routes, BroadcastVerbs.RESUME, new Step.Resume());
        step(routes, BroadcastVerbs.CANCEL, new Step.Cancel());
        step(routes, BroadcastVerbs.SEND_REST, new Step.SendRest());
        step(routes, BroadcastVerbs.SEND_UNKNOWN, new Step.SendUnknown());
        step(routes, BroadcastVerbs.RETRACT_SURELY, new Step.Retract());
        return routes;
    }

    private void step(Routes routes, Verb<BroadcastId> verb, Step step) {
        routes.press(verb, (press, session) -> managed.take(press, session, step));
    }

    private Reply open(Press<BroadcastId> press, Session session) {
        return managed.about(press, session, broadcast -> {
            managed.watch(press, broadcast);
            return managed.card(broadcast.id(), press.chat(), session.language(), Markup.EMPTY).replacing();
        });
    }

    private Reply discard(Press<BroadcastId> press, Session session) {
        return managed.about(press, session, broadcast -> {
            Reply card = managed.take(press.incoming(), broadcast.id(), session.language(), new Step.Discard());
            return broadcasts.find(broadcast.id()).orElseThrow().state() == State.CANCELLED
                    ? Reply.of(phrases.say(session, "broadcast.done.Discard")).replacing()
                    : card;
        });
    }

    private Reply approve(Press<BroadcastId> press, Session session) {
        return managed.about(press, session, broadcast -> {
            managed.watch(press, broadcast);
            StepResult result = desk.approve(press.incoming().requestId(), broadcast, press.chat());
            return managed.shown(result, new Step.Approve(), broadcast.id(), press.chat(), session.language());
        });
    }

    private Reply askToRetract(Press<BroadcastId> press, Session session) {
        return managed.about(press, session, broadcast -> Reply.of(phrases.say(session, "broadcast.retract"))
                .with(new Button(phrases.plain(session, "broadcast.button.retractsurely"),
                        BroadcastVerbs.RETRACT_SURELY.with(broadcast.id())))
                .with(new Button(phrases.plain(session, "broadcast.button.back"),
                        BroadcastVerbs.OPEN.with(broadcast.id())))
                .replacing());
    }

    private Reply remind(Press<BroadcastId> press, Broadcast broadcast, Session session) {
        BroadcastDesk.Reminded reminded = desk.remind(press.incoming().requestId(), broadcast, press.chat(),
                session.language());
        reminded.broadcast().ifPresent(reminder -> broadcasts.watch(reminder, press.incoming().message()));
        return managed.card(reminded.broadcast().orElse(broadcast.id()), press.chat(), session.language(),
                reminded.words());
    }

    private Reply trail(Broadcast broadcast, Session session) {
        List<Markup> lines = new ArrayList<>();
        lines.add(phrases.say(session, "broadcast.trail", broadcast.id()));
        for (TrailEntry entry : broadcasts.trail(broadcast.id(), TRAIL)) {
            lines.add(phrases.say(session, "broadcast.trail.line", moments.moment(session.language(), entry.at()),
                    name(entry.by(), session), phrases.plain(session, "broadcast.step." + entry.step())));
        }
        return Reply.of(Markup.lines(lines));
    }

    private String name(String by, Session session) {
        Optional<ChatId> chat = ChatId.read(by);
        return chat.map(one -> members.names(List.of(one)).getOrDefault(one, by))
                .orElseGet(() -> phrases.plain(session, "broadcast.by-itself"));
    }
}
