package org.xianfeng.chat.messaging;

import java.util.Optional;

/** Where people come into a messenger's chat with us; there may be several messengers, each with its own. */
public interface DeepLink {

    /**
     * An address that opens the chat and calls {@code /start} with this payload; empty while there is none.
     *
     * @param payload {@code [A-Za-z0-9_-]{1,64}}, which is what Telegram lets through
     */
    Optional<String> to(String payload);
}
