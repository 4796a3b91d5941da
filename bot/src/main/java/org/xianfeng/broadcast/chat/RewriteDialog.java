package org.xianfeng.broadcast.chat;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.broadcast.send.BroadcastNews;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;

/** What takes words: correcting a text that was sent, and sending a draft back with a reason. */
@Component
final class RewriteDialog implements Dialog {

    private static final int LONGEST_REASON = 100;
    private static final FormField<BroadcastId> BROADCAST = FormField.of("broadcast", BroadcastId::parse);
    private static final FormField<String> TEXT = FormField.text("text");
    private static final FormField<String> REASON = FormField.text("reason");

    private final Broadcasts broadcasts;
    private final ManagedBroadcasts managed;
    private final BroadcastNews news;
    private final BroadcastSettings settings;
    private final Form correction;
    private final Form sendingBack;

    RewriteDialog(Broadcasts broadcasts, ManagedBroadcasts managed, BroadcastNews news, BroadcastSettings settings,
            DraftInputs inputs, Forms forms) {
        this.broadcasts = broadcasts;
        this.managed = managed;
        this.news = news;
        this.settings = settings;
        this.correction = forms.of(FlowSpec.named("broadcastfix").needs(BroadcastVerbs.CORRECT.needs())
                .ask(Prompt.of(TEXT, Inputs.typed(inputs::text)))
                .preview((_, draft) -> Markup.text(draft.need(TEXT)))
                .finish("correct", (incoming, draft) -> Ending.done(correct(incoming, draft))));
        this.sendingBack = forms.of(FlowSpec.named("broadcastback").needs(BroadcastVerbs.SEND_BACK.needs())
                .ask(REASON, Inputs.line(LONGEST_REASON, "broadcast.bad.reason"))
                .finish("back", (incoming, draft) -> Ending.done(sendBack(incoming, draft))));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(BroadcastVerbs.CORRECT, (press, session) -> managed.about(press, session,
                        broadcast -> correction.beginOffering(press.incoming(), session, draft -> {
                            draft.put(BROADCAST, broadcast.id());
                            draft.put(TEXT, broadcast.content().text());
                        })))
                .press(BroadcastVerbs.SEND_BACK, (press, session) -> managed.about(press, session,
                        broadcast -> sendingBack.begin(press.incoming(), session,
                                draft -> draft.put(BROADCAST, broadcast.id()))))
                .flow(correction).flow(sendingBack);
    }

    private Reply correct(Incoming incoming, Draft draft) {
        return managed.about(draft.need(BROADCAST), incoming.chat(), draft.session(), broadcast -> {
            Content before = broadcast.content();
            Content after = new Content(before.kind(), draft.need(TEXT), before.file(), before.actions());
            return settings.needsApproval(broadcasts.tally(broadcast.id()).recipients())
                    ? propose(incoming, broadcast.id(), draft, after)
                    : managed.take(incoming, broadcast.id(), draft.language(), new Step.Correct(after));
        });
    }

    /** What many have is not changed by one alone. */
    private Reply propose(Incoming incoming, BroadcastId id, Draft draft, Content content) {
        Reply card = managed.take(incoming, id, draft.language(), new Step.ProposeCorrection(content));
        broadcasts.find(id).filter(after -> content.equals(after.proposal()))
                .ifPresent(after -> news.awaitsCorrection(after, incoming.chat()));
        return card;
    }

    private Reply sendBack(Incoming incoming, Draft draft) {
        return managed.about(draft.need(BROADCAST), incoming.chat(), draft.session(), broadcast -> {
            Reply card = managed.take(incoming, broadcast.id(), draft.language(),
                    new Step.SendBack(draft.need(REASON)));
            broadcasts.find(broadcast.id()).filter(after -> after.state() == Broadcast.State.DRAFT)
                    .ifPresent(news::sentBack);
            return card;
        });
    }
}
