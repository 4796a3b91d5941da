package org.xianfeng.messenger.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.xianfeng.chat.ChatId;

/** Open forms, remembered without a Redis. */
final class PaperForms implements OpenForms {

    private final Map<ChatId, String> open = new ConcurrentHashMap<>();

    @Override
    public Optional<String> replace(ChatId chat, String message) {
        return Optional.ofNullable(open.put(chat, message)).filter(before -> !before.equals(message));
    }

    @Override
    public void forget(ChatId chat, String message) {
        open.remove(chat, message);
    }
}
