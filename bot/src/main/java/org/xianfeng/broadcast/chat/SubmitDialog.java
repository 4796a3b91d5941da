package org.xianfeng.broadcast.chat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.broadcast.message.MessageComposer;
import org.xianfeng.broadcast.send.SendTime;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.time.MomentInputs;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.time.MomentReader;

/** Shows a draft as its readers will see it, and sends it: at once, or at a time. */
@Component
final class SubmitDialog implements Dialog {

    private static final FormField<BroadcastId> BROADCAST = FormField.of("broadcast", BroadcastId::parse);
    private static final FormField<Instant> AT = FormField.instant("at");

    private final Broadcasts broadcasts;
    private final ManagedBroadcasts managed;
    private final Submission submission;
    private final MessageComposer composer;
    private final SendTime times;
    private final Phrases phrases;
    private final Clock clock;
    private final Form schedule;

    SubmitDialog(Broadcasts broadcasts, ManagedBroadcasts managed, Submission submission, MessageComposer composer,
            SendTime times, MomentReader reader, MomentPhrases moments, Forms forms, Phrases phrases, Clock clock) {
        this.broadcasts = broadcasts;
        this.managed = managed;
        this.submission = submission;
        this.composer = composer;
        this.times = times;
        this.phrases = phrases;
        this.clock = clock;
        this.schedule = forms.of(FlowSpec.named("broadcasttime").needs(BroadcastVerbs.SCHEDULE.needs())
                .ask(Prompt.of(AT, Inputs.typed(MomentInputs.moment(reader, "broadcast.bad.moment")))
                        .shownAs((at, draft) -> moments.moment(draft.language(), at)))
                .finish("send", (incoming, draft) -> Ending.done(managed.about(draft.need(BROADCAST),
                        incoming.chat(), draft.session(), broadcast -> submit(incoming, broadcast,
                                draft.need(AT), draft.language())))));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .pressWithSeveral(BroadcastVerbs.PREVIEW, (press, session) -> preview(press, session, found -> found))
                .pressWithSeveral(BroadcastVerbs.PREVIEW_CORRECTION,
                        (press, session) -> preview(press, session, Broadcast::corrected))
                .press(BroadcastVerbs.SEND, (press, session) -> managed.about(press, session, broadcast -> {
                    managed.watch(press, broadcast);
                    return submit(press.incoming(), broadcast, clock.instant(), session.language()).replacing();
                }))
                .press(BroadcastVerbs.SCHEDULE, (press, session) -> managed.about(press, session,
                        broadcast -> {
                            managed.watch(press, broadcast);
                            return schedule.begin(press.incoming(), session,
                                    draft -> draft.put(BROADCAST, broadcast.id()));
                        }))
                .flow(schedule);
    }

    /** Exactly the message, then the card again, so that what can be done is at hand. */
    private List<Reply> preview(Press<BroadcastId> press, Session session, UnaryOperator<Broadcast> version) {
        Optional<Broadcast> found = broadcasts.find(press.target());
        Reply card = managed.about(press, session, broadcast -> managed.card(broadcast.id(), press.chat(),
                session.language(), phrases.say(session, "broadcast.previewed")));
        return found.filter(_ -> !card.buttons().isEmpty())
                .map(broadcast -> List.of(composer.message(version.apply(broadcast), press.chat()), card))
                .orElseGet(() -> List.of(card));
    }

    private Reply submit(Incoming incoming, Broadcast broadcast, Instant wanted, Locale language) {
        Instant at = times.from(wanted);
        Markup headline = submission.submit(incoming.requestId(), incoming.chat(), broadcast, at, language);
        Markup shifted = at.equals(wanted)
                ? headline
                : Markup.lines(headline, phrases.say(language, "broadcast.quiet"));
        return managed.card(broadcast.id(), incoming.chat(), language, shifted);
    }
}
