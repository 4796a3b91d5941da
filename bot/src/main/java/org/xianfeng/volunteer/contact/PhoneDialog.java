package org.xianfeng.volunteer.contact;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.volunteer.signup.Phones;

/** Lets organizers give a telephone number that is shown with their activities, and take it back. */
@Component
final class PhoneDialog implements Dialog {

    private static final FormField<String> NUMBER = FormField.text("number");
    private static final Verb<String> FORGET = Verb.plain("contact:nophone").from(Permission.ORGANIZE);

    private final Phones phones;
    private final Phrases phrases;
    private final Form form;

    PhoneDialog(Phones phones, Forms forms, Phrases phrases) {
        this.phones = phones;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named("phone").needs(Permission.ORGANIZE)
                .ask(Prompt.of(NUMBER, Inputs.typed((String text) -> Phones.isNumber(text)
                        ? Parsed.good(text)
                        : Parsed.bad("flow.phone.bad"))))
                .finish("keep", (incoming, draft) -> Ending.done(keep(incoming, draft))));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("phone", MenuGroup.MANAGE, 128).from(Permission.ORGANIZE), this::begin)
                .pressReplacing(FORGET, this::forget)
                .flow(form);
    }

    private Reply begin(Incoming.Command call, Session session) {
        Reply reply = form.beginAnswered(call, session);
        return phones.of(call.chat()).isPresent() && call.arguments().isEmpty()
                ? reply.with(new Button(phrases.plain(session, "contact.button.no-phone"), FORGET.action()))
                : reply;
    }

    private Reply keep(Incoming incoming, Draft draft) {
        phones.keep(incoming.chat(), draft.need(NUMBER));
        return Reply.of(phrases.say(draft.language(), "contact.phone-kept",
                Phones.masked(draft.need(NUMBER))));
    }

    private Reply forget(Press<String> press, Session session) {
        if (session.isIn(form.name())) {
            session.leave();
        }
        phones.forget(press.chat());
        return Reply.of(phrases.say(session, "contact.phone-forgotten"));
    }
}
