package org.xianfeng.delivery;

import java.util.List;

import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/** Answers each text with one line, as a test says. */
@FunctionalInterface
interface ScriptedDialog extends Dialog {

    /** Repeats what it is told. */
    ScriptedDialog ECHO = (text, _) -> "答：" + text;

    String answer(String text, Session session);

    @Override
    default boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.Text;
    }

    @Override
    default List<Reply> answer(Incoming incoming, Session session) {
        return List.of(Reply.of(Markup.text(answer(((Incoming.Text) incoming).text(), session))));
    }
}
