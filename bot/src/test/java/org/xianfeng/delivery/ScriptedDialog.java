package org.xianfeng.delivery;

import java.util.Optional;

import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;

/** Answers each text with one line, as a test says. */
@FunctionalInterface
interface ScriptedDialog extends Dialog {

    /** Repeats what it is told. */
    ScriptedDialog ECHO = (text, _) -> "答：" + text;

    String answer(String text, Session session);

    @Override
    default Routes routes() {
        return Routes.of().anyText(1, (text, session) -> Optional.of(
                Reply.of(Markup.text(answer(text.text(), session)))));
    }
}
