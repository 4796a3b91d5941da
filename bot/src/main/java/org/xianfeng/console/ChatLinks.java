package org.xianfeng.console;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.DeepLink;
import org.xianfeng.chat.messaging.PublicAddress;

/** Links from a page back into its reader's own chat, where something is done. */
@Component
public final class ChatLinks {

    private static final String WEB = "web";
    private static final String OURS = "/?start=";

    private final List<DeepLink> deepLinks;
    private final PublicAddress address;

    ChatLinks(List<DeepLink> deepLinks, PublicAddress address) {
        this.deepLinks = deepLinks;
        this.address = address;
    }

    /** Opens the chat and calls {@code /start} with this payload. */
    public String to(ChatId reader, String payload) {
        if (reader.messenger().equals(WEB)) {
            return OURS + payload;
        }
        String own = address.of("/").orElse(OURS);
        return deepLinks.stream().flatMap(link -> link.to(payload).stream()).filter(url -> !url.startsWith(own))
                .findFirst().orElse(OURS + payload);
    }

    /** Opens the chat and calls this command. */
    public String toCommand(ChatId reader, String command) {
        return to(reader, "go_" + command);
    }
}
