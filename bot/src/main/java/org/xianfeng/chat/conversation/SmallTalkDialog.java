package org.xianfeng.chat.conversation;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;

/** Answers a greeting with a greeting, and shows what else there is to talk about. */
@Component
final class SmallTalkDialog implements Dialog {

    /** Before the library, which would search for it. */
    private static final int RANK = 100;

    private final MainMenu menu;
    private final Phrases phrases;

    SmallTalkDialog(MainMenu menu, Phrases phrases) {
        this.menu = menu;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of(Access.ANYBODY).anyText(RANK, (text, session) -> SmallTalk.of(text.text())
                .map(kind -> menu.below(Reply.of(phrases.say(session, "smalltalk." + kind)), text.chat(),
                        session.language())));
    }
}
