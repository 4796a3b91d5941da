package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;

/** Makes a file that tells what it was asked for, and by whom; of nothing, there is none. */
final class PaperSource implements AttachmentSource {

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        target.write((argument + " for " + reader).getBytes(StandardCharsets.UTF_8));
        return !argument.isEmpty();
    }
}
