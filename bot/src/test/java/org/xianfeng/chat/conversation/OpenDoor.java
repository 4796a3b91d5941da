package org.xianfeng.chat.conversation;

import java.util.Locale;
import java.util.Optional;

import org.xianfeng.chat.AccessControl;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/** Lets everybody in, as the service does without configuration. */
public final class OpenDoor implements AccessControl {

    @Override
    public boolean permits(ChatId who, Access access) {
        return true;
    }

    @Override
    public Reply refusal(Session session) {
        return Reply.of(Markup.text("closed"));
    }

    @Override
    public Optional<Button> wayIn(ChatId who, Locale language) {
        return Optional.empty();
    }
}
