package org.xianfeng.messenger.web;

import java.util.Optional;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.Wanted;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Input;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;

/**
 * Repeats what it is told before anybody else can, with a button that counts how often it was pressed; asked to, it asks
 * for a place or a photo.
 */
final class EchoDialog implements Dialog {

    private static final Verb<Integer> COUNT = Verb.page("echo:count");
    private static final FormField<String> BROUGHT = FormField.text("brought");

    private final Form place;
    private final Form photo;

    EchoDialog(Forms forms) {
        place = form(forms, "echoplace", Inputs.location(
                where -> Parsed.good(where.latitude() + "," + where.longitude())));
        photo = form(forms, "echophoto", Inputs.wanting(Wanted.Kind.PHOTO,
                (incoming, _) -> incoming instanceof Incoming.Photo sent
                        ? Optional.of(Parsed.good(sent.size() + " 字节"))
                        : Optional.empty()));
    }

    private static Form form(Forms forms, String name, Input<String> input) {
        return forms.of(FlowSpec.named(name)
                .ask(Prompt.of(BROUGHT, input).worded(_ -> Markup.text("请发给我：")))
                .finish("done", (_, draft) -> Ending.done(Reply.of(Markup.text("收到：" + draft.need(BROUGHT))))));
    }

    @Override
    public Routes routes() {
        return Routes.of().anyText(-1, (text, session) -> Optional.of(switch (text.text()) {
            case "要位置" -> place.begin(text, session);
            case "要照片" -> photo.begin(text, session);
            default -> counting("你说：" + text.text(), 0);
        })).press(COUNT, (press, _) -> counting("按钮", press.target() + 1).replacing()).flow(place).flow(photo)
                .start("x_", EchoDialog::started);
    }

    private static Reply started(Incoming.Command start, Session session) {
        return Reply.of(Markup.text("链接：" + start.arguments()));
    }

    private static Reply counting(String text, int count) {
        Markup counted = Markup.lines(Markup.bold(text), Markup.text("按了 " + count + " 次"));
        return Reply.of(counted).with(new Button("再按一次", COUNT.with(count)));
    }
}
