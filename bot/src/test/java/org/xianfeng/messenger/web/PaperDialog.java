package org.xianfeng.messenger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/** Answers "document" and "picture" with one, which tells for whom it was made. */
@Order(-1)
final class PaperDialog implements Dialog, AttachmentSource {

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.Text(var _, String text)
                && (text.equals("document") || text.equals("picture"));
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        boolean picture = incoming instanceof Incoming.Text(var _, String text) && text.equals("picture");
        Attachment.Origin origin = new Attachment.Origin(name(), "paper");
        return List.of(Reply.of(Markup.text("here it is")).attaching(picture
                ? new Attachment.Picture("小结.png", "image/png", origin)
                : new Attachment.Document("名单.txt", "text/plain", origin)));
    }

    @Override
    public String name() {
        return "webpaper";
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        target.write((argument + " for " + reader).getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
