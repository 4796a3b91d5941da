package org.xianfeng.admission;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.conversation.Detour;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Membership.Admission;
import org.xianfeng.member.Standing;
import org.xianfeng.member.code.SpokenCode;

/** The way in: an invitation code, or a name and the last four digits of a telephone number, as the roster has them. */
@Component
final class JoinDialog implements Dialog {

    static final Verb<String> JOIN = Verb.plain("admission:join");
    /** What a link's payload begins with that brings an invitation code. */
    static final String PAYLOAD = "join_";
    /** Before the library, which would search for a code that is sent as it is. */
    private static final int RANK = 50;
    private static final FormField<String> PROOF = FormField.text("proof");

    private final Membership membership;
    private final Door door;
    private final Phrases phrases;
    private final Form form;

    JoinDialog(Membership membership, Door door, Forms forms, Phrases phrases) {
        this.membership = membership;
        this.door = door;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named("join")
                .ask(Prompt.of(PROOF, (incoming, _) -> incoming instanceof Incoming.Text text
                        ? Optional.of(door.open(text, text.text().strip()))
                        : Optional.empty()).worded(draft -> phrases.say(draft.language(),
                                "admission.ask." + membership.admission())))
                .finish("enter", (incoming, draft) -> Ending.done(welcome(incoming.chat(), draft.session()))));
    }

    @Override
    public Routes routes() {
        return Routes.of(Access.ANYBODY)
                .command(Command.of("join", MenuGroup.ABOUT, 84), outside(form::beginAnswered))
                .press(JOIN, (press, session) -> outside((Incoming incoming, Session one) -> form.begin(incoming, one))
                        .answer(press.incoming(), session))
                .start(PAYLOAD, outside((start, session) -> enter(start, start.arguments().substring(PAYLOAD.length()),
                        session)))
                .anyText(RANK, (text, session) -> isCode(text)
                        ? Optional.of(enter(text, text.text(), session))
                        : Optional.empty())
                .flow(form);
    }

    /** Only who is not in yet, and where there is a door, has to go through it. */
    private <I extends Incoming> Handler<I> outside(Handler<I> handler) {
        return (incoming, session) -> {
            if (membership.admission() == Admission.OPEN) {
                return Reply.of(phrases.say(session, "admission.open"));
            }
            return isIn(incoming.chat())
                    ? Reply.of(phrases.say(session, "admission.in"))
                    : handler.answer(incoming, session);
        };
    }

    /** Who was here before the roster may still show that they are on it, by which their name is confirmed. */
    private boolean isIn(ChatId chat) {
        return membership.of(chat)
                .covers(membership.admission() == Admission.ROSTER ? Standing.CONFIRMED : Standing.NAMELESS);
    }

    /** Somebody sends the code without having been asked for it. */
    private boolean isCode(Incoming.Text text) {
        return membership.admission() == Admission.INVITATION && SpokenCode.read(text.text()).isPresent()
                && !membership.includes(text.chat());
    }

    private Reply enter(Incoming incoming, String proof, Session session) {
        return switch (door.open(incoming, proof)) {
            case Parsed.Good<String> _ -> welcome(incoming.chat(), session);
            case Parsed.Bad<String>(String phrase, var arguments) ->
                Reply.of(phrases.say(session, phrase, arguments.toArray()))
                        .with(new Button(phrases.plain(session,
                                "admission.button.join." + membership.admission()), JOIN.action()));
        };
    }

    private Reply welcome(ChatId chat, Session session) {
        return Reply.of(phrases.say(session, "admission.welcome." + membership.admission(), door.name(chat)))
                .with(Detour.back(phrases.plain(session, "admission.button.back"), session).stream().toList())
                .with(new Button(phrases.plain(session, "menu"), Detour.RUN + "help"));
    }
}
