package org.xianfeng.member.profile;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.member.DisplayName;
import org.xianfeng.member.Members;
import org.xianfeng.member.NameRequest;

/** Lets people say how they want to be called, with the command or in the message after it. */
@Component
@Order(120)
public final class NameDialog implements TakingDialog {

    private static final String STOP = "member:nameless";
    private static final String NAME = "name";

    private final Members members;
    private final Phrases phrases;

    NameDialog(Members members, Phrases phrases) {
        this.members = members;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(NAME, Role.MEMBER, 70));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals(NAME)
                    || (call.name().equals("cancel") && session.isIn(NAME));
            case Incoming.Text _ -> session.isIn(NAME);
            case Incoming.ButtonPress press -> press.action().equals(NameRequest.ACTION) || press.action().equals(STOP);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.Command call when !call.name().equals(NAME) -> stop(session);
            case Incoming.Command call when call.arguments().isEmpty() -> ask("member.name.ask", session);
            case Incoming.Command call -> take(call.arguments(), call.chat(), session);
            case Incoming.Text text -> take(text.text(), text.chat(), session);
            case Incoming.ButtonPress press when press.action().equals(NameRequest.ACTION) ->
                ask("member.name.ask", session);
            case Incoming.ButtonPress _ -> stop(session).replacing();
            default ->
                throw new IllegalStateException("not taken");
        });
    }

    private Reply ask(String question, Session session) {
        session.enter(NAME);
        return Reply.of(phrases.say(session, question, Integer.toString(DisplayName.LONGEST)))
                .with(new Button(phrases.plain(session, "member.button.nameless"), STOP));
    }

    private Reply take(String written, ChatId chat, Session session) {
        return DisplayName.parse(written).map(name -> keep(name, chat, session))
                .orElseGet(() -> ask("member.name.bad", session));
    }

    private Reply keep(DisplayName name, ChatId chat, Session session) {
        members.call(chat, name.text());
        session.leave();
        return Reply.of(phrases.say(session, "member.name.kept", name.text()));
    }

    private Reply stop(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "member.name.stopped"));
    }
}
