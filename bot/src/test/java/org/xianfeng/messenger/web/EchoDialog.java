package org.xianfeng.messenger.web;

import java.util.Optional;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Verb;

/** Repeats what it is told before anybody else can, with a button that counts how often it was pressed. */
final class EchoDialog implements Dialog {

    private static final Verb<Integer> COUNT = Verb.page("echo:count");

    @Override
    public Routes routes() {
        return Routes.of().anyText(-1, (text, _) -> Optional.of(counting("你说：" + text.text(), 0)))
                .press(COUNT, (press, _) -> counting("按钮", press.target() + 1).replacing())
                .start("x_", (start, _) -> Reply.of(Markup.text("链接：" + start.arguments())));
    }

    private static Reply counting(String text, int count) {
        Markup counted = Markup.lines(Markup.bold(text), Markup.text("按了 " + count + " 次"));
        return Reply.of(counted).with(new Button("再按一次", COUNT.with(count)));
    }
}
