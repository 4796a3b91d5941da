package org.xianfeng.broadcast.chat;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.broadcast.message.BroadcastVerbs.Part;
import org.xianfeng.broadcast.message.MessageComposer;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;

/** What readers do with a broadcast: 已阅, a choice, a few words, a link. */
@Component
final class ResponseDialog implements Dialog {

    private static final FormField<BroadcastId> BROADCAST = FormField.of("broadcast", BroadcastId::parse);
    private static final FormField<String> ANSWER = FormField.text("answer");

    private final Broadcasts broadcasts;
    private final Responses responses;
    private final Recipients recipients;
    private final MessageComposer composer;
    private final Phrases phrases;
    private final Clock clock;
    private final Form answer;

    ResponseDialog(Broadcasts broadcasts, Responses responses, Recipients recipients, MessageComposer composer,
            Forms forms, Phrases phrases,
            Clock clock) {
        this.broadcasts = broadcasts;
        this.responses = responses;
        this.recipients = recipients;
        this.composer = composer;
        this.phrases = phrases;
        this.clock = clock;
        this.answer = forms.of(FlowSpec.named("broadcastanswer")
                .ask(Prompt.of(ANSWER, Inputs.text(CallToAction.Answer.LONGEST, "broadcast.bad.answer"))
                        .worded(draft -> phrases.say(draft.language(), "flow.broadcastanswer.answer",
                                CallToAction.Answer.LONGEST)))
                .finish("send", (incoming, draft) -> Ending.done(answered(incoming, draft))));
    }

    @Override
    public Routes routes() {
        return Routes.of().press(BroadcastVerbs.READ, (press, session) -> about(press.target(), session,
                broadcast -> read(press, broadcast, session)))
                .press(BroadcastVerbs.CHOOSE, (press, session) -> about(press.target().broadcast(), session,
                        broadcast -> choose(press, broadcast, session)))
                .press(BroadcastVerbs.LINK, (press, session) -> about(press.target().broadcast(), session,
                        broadcast -> link(press, broadcast, session)))
                .press(BroadcastVerbs.ANSWER, (press, session) -> about(press.target(), session,
                        broadcast -> broadcast.closed()
                                ? refused(broadcast.id(), press.chat(), session)
                                : answer.begin(press.incoming(), session,
                                        draft -> draft.put(BROADCAST, broadcast.id()))))
                .flow(answer);
    }

    private Reply about(BroadcastId id, Session session, Function<Broadcast, Reply> reply) {
        return open(id).map(reply).orElseGet(() -> Reply.of(phrases.say(session, "broadcast.over")));
    }

    /** Until it is retracted. */
    private Optional<Broadcast> open(BroadcastId id) {
        return broadcasts.find(id).filter(broadcast -> switch (broadcast.state()) {
            case RETRACTING, RETRACTED -> false;
            case DRAFT, AWAITING_APPROVAL, SCHEDULED, RUNNING, PAUSED, CANCELLED, DONE, CORRECTING -> true;
        });
    }

    private Reply read(Press<BroadcastId> press, Broadcast broadcast, Session session) {
        return responses.respond(broadcast.id(), press.chat(), Responses.Type.READ, "", clock.instant())
                ? shown(broadcast, press.chat(), phrases.say(session, "broadcast.you-read"))
                : refused(broadcast.id(), press.chat(), session);
    }

    private Reply choose(Press<Part> press, Broadcast broadcast, Session session) {
        Optional<String> option = broadcast.content().action(CallToAction.Choice.class)
                .flatMap(choice -> choice.options().stream().skip(press.target().number()).findFirst());
        return option.filter(text -> responses.respond(broadcast.id(), press.chat(), Responses.Type.ANSWERED, text,
                clock.instant()))
                .map(text -> shown(broadcast, press.chat(), phrases.say(session, "broadcast.you-chose", text)))
                .orElseGet(() -> refused(broadcast.id(), press.chat(), session));
    }

    private Reply link(Press<Part> press, Broadcast broadcast, Session session) {
        return broadcast.content().actions().stream().skip(press.target().number()).findFirst()
                .filter(CallToAction.Link.class::isInstance).map(CallToAction.Link.class::cast)
                .map(link -> responses.respond(broadcast.id(), press.chat(), Responses.Type.TAPPED, "",
                        clock.instant())
                                ? Reply.of(Markup.lines(Markup.bold(link.label()),
                                        Markup.link(link.address().toString())))
                                : refused(broadcast.id(), press.chat(), session))
                .orElseGet(() -> Reply.of(phrases.say(session, "broadcast.over")));
    }

    private Reply answered(Incoming incoming, Draft draft) {
        return about(draft.need(BROADCAST), draft.session(), broadcast -> responses.respond(broadcast.id(),
                incoming.chat(), Responses.Type.ANSWERED, draft.need(ANSWER), clock.instant())
                        ? Reply.of(phrases.say(draft.language(), "broadcast.you-answered", draft.need(ANSWER)))
                        : refused(broadcast.id(), incoming.chat(), draft.session()));
    }

    /** The message itself, with what was done below it; beside a file, which cannot be edited, that alone. */
    private Reply shown(Broadcast broadcast, ChatId reader, Markup done) {
        return broadcast.content().file() == null
                ? composer.message(broadcast, reader, done).replacing()
                : Reply.of(done);
    }

    /** To who was not sent it, as its author who looks at the preview; or it is too late. */
    private Reply refused(BroadcastId id, ChatId reader, Session session) {
        boolean closed = recipients.row(id, reader).isPresent()
                && broadcasts.find(id).filter(Broadcast::closed).isPresent();
        if (!closed) {
            return Reply.of(phrases.say(session, "broadcast.not-yours"));
        }
        return Reply.of(responses.of(id, reader)
                .map(answer -> phrases.say(session, "broadcast.too-late-kept", answer.text()))
                .orElseGet(() -> phrases.say(session, "broadcast.too-late")));
    }
}
