package org.xianfeng.delivery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** Where somebody stands in a conversation, and messages on their way. */
@Component
final class DeliveryPersonalData implements PersonalData {

    private final RedisTurns turns;
    private final Phrases phrases;

    DeliveryPersonalData(RedisTurns turns, Phrases phrases) {
        this.turns = turns;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own("{sN}:session:*"), PersonalKey.own("{sN}:lost:*"),
                PersonalKey.entries("{*}:dead"), PersonalKey.own("{sN}:told:*"), PersonalKey.own("{sN}:seen:*"),
                PersonalKey.entries("{pace:*}:pauses"), PersonalKey.own("{pace:*}:*"),
                PersonalKey.passing("{sN}:inbox"), PersonalKey.passing("{sN}:waiting"),
                PersonalKey.passing("{sN}:outbox:*:reply"), PersonalKey.passing("{sN}:outbox:*:bulk"),
                PersonalKey.passing("{sN}:outbox"));
    }

    @Override
    public Stream<String> keysOf(ChatId member) {
        return Stream.of(DeliveryStreams.session(member), DeliveryStreams.lost(member),
                DeliveryStreams.INBOX.deadLetters(DeliveryStreams.shardOf(member)));
    }

    @Override
    public List<String> told(ChatId member, Locale language) {
        Session session = turns.session(member, language.toLanguageTag());
        return session.isFirst()
                ? List.of()
                : List.of(phrases.plain(language, "privacy.told.language",
                        session.language().getDisplayLanguage(language)));
    }
}
