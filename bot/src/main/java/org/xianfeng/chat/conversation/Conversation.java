package org.xianfeng.chat.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Flow;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Interruption;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.ChatFound;
import org.xianfeng.chat.messaging.ChatLost;
import org.xianfeng.chat.messaging.FileAnswered;
import org.xianfeng.chat.messaging.NameSeen;
import org.xianfeng.chat.messaging.Notice;
import org.xianfeng.chat.messaging.VisitorRetention;

/**
 * Leads an incoming to the dialog that answers it, and turns away what no dialog should have to look at.
 *
 * <p>
 * A text goes to the flow that is under way; else it may be a command as people type it; else the dialogs that take any
 * text are asked in their order. A press goes to the dialog that declares its verb.
 */
@Component
public final class Conversation {

    private static final String CANCEL = "cancel";

    /** The session's note of how their messenger called them last. */
    private static final String NAME = "chat.name";
    private static final Set<String> STOP_WORDS = Set.of("退出", "不填了", "不弄了", "不发了", "算了", "取消", "停止", "结束", "stop",
            "cancel", "quit");
    /** What is on a form's buttons, which is no question where no form is under way. */
    private static final Set<String> ANSWERS = Set.of("退出", "不填了", "不弄了", "不发了", "算了", "取消", "停止", "结束", "跳过", "上一步",
            "下一步", "不改", "不改了", "返回", "确定", "确认", "发布", "存为草稿", "提交", "skip", "back", "next", "stop", "cancel", "quit",
            "publish", "confirm");

    private final Router router;
    private final GroupConversation groups;
    private final SpokenCommands spoken;
    private final CommandCatalog commands;
    private final Refusals refusals;
    private final AccessControl control;
    private final Phrases phrases;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ChatSettings settings;
    private final Duration visitorsKept;
    private final ObjectProvider<Notice> notices;

    Conversation(Router router, GroupConversation groups, SpokenCommands spoken, CommandCatalog commands, Roles roles,
            AccessControl control, Phrases phrases, ApplicationEventPublisher events, Clock clock,
            ChatSettings settings, VisitorRetention visitors, ObjectProvider<Notice> notices) {
        this.router = router;
        this.groups = groups;
        this.spoken = spoken;
        this.commands = commands;
        this.refusals = new Refusals(commands, roles, control, phrases);
        this.control = control;
        this.phrases = phrases;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
        this.visitorsKept = visitors.kept();
        this.notices = notices;
    }

    /** The replies to an incoming; the session is changed as they require. */
    public List<Reply> answer(Incoming incoming, Session session) {
        if (SplitPaste.isRest(incoming, isTyped(incoming), session)) {
            return List.of();
        }
        if (!isStart(incoming) && session.stay()) {
            events.publishEvent(new ChatFound(incoming.chat(), incoming.origin().name()));
        }
        learnName(incoming, session);
        List<Reply> before = expire(session);
        List<Reply> replies = switch (incoming) {
            case Incoming.Blocked left -> lose(left);
            case Incoming.Unblocked _ -> List.of();
            case Incoming.Unreadable _ -> List.of(say(session, "chat.unreadable"));
            case Incoming.Text text -> text(text, session);
            case Incoming.Command call -> call(call, session);
            case Incoming.ButtonPress press -> press(press, session);
            case Incoming.Document _,Incoming.Photo _,Incoming.Location _ -> other(incoming, session);
            case InGroup inGroup -> groups.answer(inGroup, session);
        };
        fileOf(incoming).ifPresent(handle -> events.publishEvent(new FileAnswered(incoming.chat(), handle)));
        router.flowOf(session).ifPresent(flow -> session.put(at(flow), clock.instant().toString()));
        List<Reply> all = join(before, Album.once(incoming, replies, session));
        if (incoming instanceof Incoming.Text) {
            Interruption.forget(session);
        }
        session.forgetOld(clock.instant(), settings.notesKept());
        if (!all.isEmpty() && !(incoming instanceof InGroup)) {
            LatestButtons.note(all, session);
            return join(all, notices.orderedStream().flatMap(notice -> notice.below(incoming, session).stream())
                    .toList());
        }
        return all;
    }

    private static Optional<String> fileOf(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Document document -> Optional.of(document.handle());
            case Incoming.Photo photo -> Optional.of(photo.handle());
            case Incoming.Text _,Incoming.Command _,Incoming.ButtonPress _,Incoming.Location _,Incoming.Unreadable _,Incoming.Blocked _,Incoming.Unblocked _,InGroup _ ->
                Optional.empty();
        };
    }

    /** Text, and what looks like a command only because it was cut there. */
    private boolean isTyped(Incoming incoming) {
        return incoming instanceof Incoming.Text
                || (incoming instanceof Incoming.Command call && commands.find(call.name()).isEmpty());
    }

    /** Puts down a flow that was left alone for too long; its member is told once, before what they get now. */
    private List<Reply> expire(Session session) {
        return router.flowOf(session).filter(flow -> session.get(at(flow)).map(Instant::parse)
                .filter(last -> last.plus(settings.flowsExpireAfter()).isBefore(clock.instant())).isPresent())
                .map(flow -> {
                    session.leave();
                    return List.of(say(session, "flow.expired", phrases.plain(session, "flow." + flow.name())));
                }).orElse(List.of());
    }

    private static List<Reply> join(List<Reply> first, List<Reply> second) {
        if (first.isEmpty()) {
            return second;
        }
        List<Reply> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static String at(Flow flow) {
        return flow.name() + ".at";
    }

    private List<Reply> text(Incoming.Text text, Session session) {
        Optional<Incoming.Command> slashed = text.forwarded() ? Optional.empty() : spoken.slashed(text);
        if (slashed.isPresent()) {
            return call(slashed.get(), session);
        }
        Optional<Flow> flow = router.flowOf(session);
        Optional<Reply> refusal = refusals.of(text.text(), flow.isPresent(), session);
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        if (flow.isPresent() && !text.forwarded() && STOP_WORDS.contains(SpokenCommands.bare(text.text()))) {
            return List.of(flow.get().stop(text, session));
        }
        return flow.flatMap(one -> inFlow(one, text, session))
                .or(() -> flow.isPresent() || text.forwarded() ? Optional.empty() : said(text, session))
                .or(() -> router.text(text, session, access -> control.permits(text.chat(), access)).map(List::of))
                .or(() -> refusals.of(Access.LIBRARY, text, session).map(List::of))
                .orElseGet(() -> List.of(say(session, "chat.not-understood")));
    }

    /** What says the same as a button of the latest answer, or as a command; or what only somebody says who is asked. */
    private Optional<List<Reply>> said(Incoming.Text text, Session session) {
        return LatestButtons.pressed(text, session).flatMap(press -> pressed(press, session))
                .or(() -> spoken.spoken(text).map(call -> call(call, session)))
                .or(() -> ANSWERS.contains(SpokenCommands.bare(text.text()))
                        ? Optional.of(List.of(say(session, "chat.nothing-asked")))
                        : Optional.empty());
    }

    private List<Reply> call(Incoming.Command call, Session session) {
        Optional<Flow> flow = router.flowOf(session);
        if (flow.isPresent() && call.name().equals(CANCEL)) {
            return List.of(flow.get().stop(call, session));
        }
        Optional<Reply> refusal = refusals.of(call, session);
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        flow.filter(Flow::endsWithCommands).ifPresent(_ -> {
            session.leave();
            Interruption.note(call, session);
        });
        if (isStart(call)) {
            meet(call, session);
            Optional<List<Reply>> opened = refusals.of(router.accessToPayload(call), call, session).map(List::of)
                    .or(() -> router.payload(call, session));
            Optional<Incoming.Command> wanted = GroupConversation.wanted(call)
                    .filter(one -> commands.find(one.name()).isPresent());
            if (opened.isPresent() || wanted.isPresent()) {
                return opened.orElseGet(() -> call(wanted.orElseThrow(), session));
            }
        }
        return router.command(call, session)
                .orElseGet(() -> List.of(say(session, "chat.not-understood")));
    }

    private static boolean isStart(Incoming incoming) {
        return incoming instanceof Incoming.Command call && call.name().equals("start");
    }

    /** Of whom no messenger tells a name, nothing is kept for long before they have done more than to open the chat. */
    private void meet(Incoming.Command start, Session session) {
        if (start.origin().name().isBlank() && (session.isFirst() || session.keptFor().isPresent())) {
            session.passBy(visitorsKept);
        } else {
            events.publishEvent(new ChatFound(start.chat(), start.origin().name()));
        }
    }

    private List<Reply> press(Incoming.ButtonPress press, Session session) {
        return pressed(press, session).orElseGet(() -> List.of(say(session, "chat.stale-button")));
    }

    /** Empty if the button is a stale one, or none of ours. */
    private Optional<List<Reply>> pressed(Incoming.ButtonPress press, Session session) {
        Optional<Incoming.Command> ofMenu = MainMenu.commandOf(press)
                .filter(call -> commands.find(call.name()).isPresent());
        return ofMenu.map(call -> call(call, session)).or(
                () -> press.action().startsWith(Flow.BUTTONS)
                        ? pressInFlow(press, session)
                        : pressOfVerb(press, session));
    }

    private Optional<List<Reply>> pressOfVerb(Incoming.ButtonPress press, Session session) {
        return refusals.of(router.access(press), press, session)
                .or(() -> router.needs(press).flatMap(needs -> refusals.of(needs, press, session))).map(List::of)
                .or(() -> router.press(press, session));
    }

    /** Only the buttons of the flow that is under way do anything. */
    private Optional<List<Reply>> pressInFlow(Incoming.ButtonPress press, Session session) {
        String[] parts = press.action().split(":", 3);
        return router.flowOf(session).filter(flow -> parts.length == 3 && flow.name().equals(parts[1]))
                .flatMap(flow -> notAllowed(flow, press, session)
                        .or(() -> flow.pressed(press, parts[2], session).map(Reply::replacing)))
                .map(List::of);
    }

    private List<Reply> other(Incoming incoming, Session session) {
        return router.flowOf(session).flatMap(flow -> inFlow(flow, incoming, session))
                .or(() -> refusals.of(router.access(incoming.getClass()), incoming, session).map(List::of))
                .or(() -> router.kind(incoming, session).map(List::of))
                .orElseGet(() -> List.of(say(session, "chat.unreadable")));
    }

    private Optional<List<Reply>> inFlow(Flow flow, Incoming incoming, Session session) {
        return notAllowed(flow, incoming, session).map(List::of).or(() -> flow.answer(incoming, session));
    }

    /** Somebody who lost their role meanwhile, or was shown out. */
    private Optional<Reply> notAllowed(Flow flow, Incoming incoming, Session session) {
        Optional<Reply> refusal = refusals.of(router.access(flow), incoming, session)
                .or(() -> refusals.of(flow.needs(), incoming, session));
        refusal.ifPresent(_ -> session.leave());
        return refusal;
    }

    /** Whoever calls themselves by another name in their messenger is called so here. */
    private void learnName(Incoming incoming, Session session) {
        String name = incoming.origin().name();
        if (!(incoming instanceof InGroup) && !name.isBlank() && !session.get(NAME).equals(Optional.of(name))) {
            session.put(NAME, name);
            events.publishEvent(new NameSeen(incoming.chat(), name));
        }
    }

    private List<Reply> lose(Incoming.Blocked left) {
        events.publishEvent(new ChatLost(left.chat(), "left"));
        return List.of();
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }
}
