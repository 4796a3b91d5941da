package org.xianfeng.messenger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;

/** Answers "document" and "picture" with one, which tells for whom it was made. */
final class PaperDialog implements Dialog, AttachmentSource {

    @Override
    public Routes routes() {
        return Routes.of().anyText(-2, (text, _) -> switch (text.text()) {
            case "picture" -> Optional.of(bringing(new Attachment.Picture("小结.png", "image/png", origin())));
            case "document" -> Optional.of(bringing(new Attachment.Document("名单.txt", "text/plain", origin())));
            default -> Optional.empty();
        });
    }

    private Attachment.Origin origin() {
        return new Attachment.Origin(name(), "paper");
    }

    private static Reply bringing(Attachment file) {
        return Reply.of(Markup.text("here it is")).attaching(file);
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
