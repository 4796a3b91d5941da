package org.xianfeng.messenger.web;

import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.MessageShown;
import tools.jackson.databind.json.JsonMapper;

/** Tells of messages that are watched when a page has them. */
@Component
final class ShownMessages {

    private final RedisUnseen unseen;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    ShownMessages(RedisUnseen unseen, ApplicationEventPublisher events, JsonMapper json) {
        this.unseen = unseen;
        this.events = events;
        this.json = json;
    }

    /** First told, then forgotten: what comes in between has it told again. */
    void tell(ChatId chat, List<ChatLog.Kept> shown) {
        Set<String> watched = shown.isEmpty() ? Set.of() : unseen.of(chat);
        if (!watched.isEmpty()) {
            shown.stream().map(line -> json.readTree(line.data()).path("id").asString("")).filter(watched::contains)
                    .forEach(message -> {
                        events.publishEvent(new MessageShown(chat, message));
                        unseen.remove(chat, message);
                    });
        }
    }
}
