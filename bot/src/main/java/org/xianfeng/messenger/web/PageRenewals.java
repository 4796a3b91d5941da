package org.xianfeng.messenger.web;

import java.time.Clock;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.LanguageChosen;
import org.xianfeng.chat.messaging.RoleChanged;

/** Has open pages loaded again when what stands on them has changed: the menu by a role, the labels by a language. */
@Component
final class PageRenewals {

    private final ChatLog log;
    private final RedisPageLanguages languages;
    private final Clock clock;

    PageRenewals(ChatLog log, RedisPageLanguages languages, Clock clock) {
        this.log = log;
        this.languages = languages;
        this.clock = clock;
    }

    @EventListener
    void on(RoleChanged change) {
        renew(change.chat());
    }

    @EventListener
    void on(LanguageChosen chosen) {
        if (chosen.chat().messenger().equals(WebMessenger.NAME)) {
            languages.choose(chosen.chat(), chosen.language());
            renew(chosen.chat());
        }
    }

    private void renew(ChatId chat) {
        if (chat.messenger().equals(WebMessenger.NAME)) {
            log.append(chat, "renewal." + UUID.randomUUID(), new LogLine.Renewal(clock.instant()));
        }
    }
}
