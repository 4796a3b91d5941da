package org.xianfeng.member.profile;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
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
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.member.DisplayName;
import org.xianfeng.member.Members;
import org.xianfeng.member.NameRequest;

/**
 * Lets people say how they want to be called, with the command or in the message after it. What reads like a question or
 * a command is kept only if they insist.
 */
@Component
public final class NameDialog implements Dialog {

    private static final FormField<String> NAME = FormField.text("name");
    /** What was sent as a name, but does not read like one. */
    private static final FormField<String> DOUBTFUL = FormField.text("doubtful");

    private final Members members;
    private final Phrases phrases;
    private final Form form;

    NameDialog(Members members, Forms forms, Phrases phrases) {
        this.members = members;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named("name")
                .ask(Prompt.of(NAME, Inputs.typed((String text) -> read(text))).worded(this::question)
                        .choices(this::insisting))
                .stopButton(draft -> draft.has(DOUBTFUL) ? "member.button.unchanged" : "member.button.nameless")
                .stopped((incoming, draft) -> stopped(incoming.chat(), draft.session()))
                .finish("keep", this::keep));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("name", MenuGroup.OWN, 70), form::beginAnswered)
                .press(NameRequest.ASK, (press, session) -> form.begin(press.incoming(), session))
                .press(ProfileVerbs.NAMELESS, this::leave)
                .flow(form);
    }

    private static Parsed<String> read(String text) {
        return DisplayName.parse(SpokenName.bare(text)).map(name -> Parsed.good(name.text()))
                .orElseGet(() -> Parsed.bad("member.name.bad", DisplayName.LONGEST));
    }

    private Markup question(Draft draft) {
        return draft.get(DOUBTFUL).map(name -> phrases.say(draft.language(), "member.name.doubtful", name))
                .orElseGet(() -> phrases.say(draft.language(), "member.name.ask", DisplayName.LONGEST));
    }

    private List<Prompt.Choice<String>> insisting(Draft draft) {
        return draft.get(DOUBTFUL).stream()
                .map(name -> new Prompt.Choice<>(phrases.plain(draft.language(), "member.button.insist"), name))
                .toList();
    }

    private Ending keep(Incoming incoming, Draft draft) {
        String name = draft.need(NAME);
        boolean insisted = draft.get(DOUBTFUL).equals(Optional.of(name));
        if (!insisted && SpokenName.isDoubtful(name)) {
            draft.put(DOUBTFUL, name);
            draft.remove(NAME);
            return Ending.again(NAME, Markup.EMPTY);
        }
        members.call(incoming.chat(), name);
        return Ending.done(Reply.of(phrases.say(draft.language(), "member.name.kept", name)));
    }

    private Reply leave(Press<String> press, Session session) {
        if (session.isIn(form.name())) {
            session.leave();
        }
        return stopped(press.chat(), session).replacing();
    }

    private Reply stopped(ChatId chat, Session session) {
        return Reply.of(phrases.say(session,
                members.names(List.of(chat)).isEmpty() ? "member.name.stopped" : "member.name.unchanged"));
    }
}
