package org.xianfeng.messenger.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/** Repeats what it is told, with a button that counts how often it was pressed, and takes shared links. */
@Order(0)
final class EchoDialog implements Dialog {

    private static final String COUNT = "echo:count:";

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Text _ -> true;
            case Incoming.ButtonPress press -> press.action().startsWith(COUNT);
            case Incoming.Command call -> call.name().equals("start") && !call.arguments().isEmpty();
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Text text -> List.of(counting("你说：" + text.text(), 0));
            case Incoming.ButtonPress press -> List.of(counting("按钮", next(press)).replacing());
            case Incoming.Command call -> List.of(Reply.of(Markup.text("链接：" + call.arguments())));
            default ->
                List.of();
        };
    }

    private static Reply counting(String text, int count) {
        Markup counted = Markup.lines(Markup.bold(text), Markup.text("按了 " + count + " 次"));
        return Reply.of(counted).with(new Button("再按一次", COUNT + count));
    }

    private static int next(Incoming.ButtonPress press) {
        return Integer.parseInt(press.action().substring(COUNT.length())) + 1;
    }
}
