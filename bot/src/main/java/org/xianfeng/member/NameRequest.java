package org.xianfeng.member;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;

/** Asks those for a name who have none, where somebody else needs to know who they are. */
@Component
public final class NameRequest {

    public static final Verb<String> ASK = Verb.plain("member:name");

    private final Members members;
    private final Phrases phrases;

    NameRequest(Members members, Phrases phrases) {
        this.members = members;
        this.phrases = phrases;
    }

    /** The request; empty for somebody who has a name. */
    public Optional<Reply> to(ChatId chat, Session session) {
        return members.names(List.of(chat)).isEmpty()
                ? Optional.of(Reply.of(phrases.say(session, "member.nameless")).with(
                        new Button(phrases.plain(session, "member.button.name"), ASK.action())))
                : Optional.empty();
    }
}
