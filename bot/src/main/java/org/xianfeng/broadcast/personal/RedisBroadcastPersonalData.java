package org.xianfeng.broadcast.personal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.BroadcastKeys;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.broadcast.subscription.Subscriptions;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import redis.clients.jedis.UnifiedJedis;

/** What somebody got, read and answered, and what they wrote: the counts stay, and the text of a broadcast is the organisation's. */
@Component
final class RedisBroadcastPersonalData implements PersonalData {

    private static final int SHOWN = 20;

    private final UnifiedJedis redis;
    private final Broadcasts broadcasts;
    private final Responses responses;
    private final Subscriptions subscriptions;
    private final Phrases phrases;

    RedisBroadcastPersonalData(UnifiedJedis redis, Broadcasts broadcasts, Responses responses,
            Subscriptions subscriptions, Phrases phrases) {
        this.redis = redis;
        this.broadcasts = broadcasts;
        this.responses = responses;
        this.subscriptions = subscriptions;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "broadcasts";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own("{mem:*}:broadcasts"),
                PersonalKey.own("{mem:*}:broadcast-week"),
                PersonalKey.own("{mem:*}:unsubscribed"), PersonalKey.own("{broadcasts}:answer:*"),
                PersonalKey.own("{bcN}:answer:*"),
                PersonalKey.entries("{bcN}:answers"),
                PersonalKey.entries("{groups}:allowed"),
                PersonalKey.entries("{groups}:met:*"),
                PersonalKey.counted("{bcN}:broadcast"),
                PersonalKey.counted("{bcN}:trail"),
                PersonalKey.counted("{bcN}:rows"),
                PersonalKey.counted("{bcN}:reasons"),
                PersonalKey.counted("{bcN}:sending"),
                PersonalKey.counted("{bcN}:unknown"),
                PersonalKey.counted("{bcN}:shown"),
                PersonalKey.counted("{bcN}:pending:*"),
                PersonalKey.counted("{bcN}:later:*"),
                PersonalKey.counted("{bcN}:again:*"),
                PersonalKey.counted("{bcN}:sent:*"),
                PersonalKey.counted("{bcN}:did:*"),
                PersonalKey.counted("{bcN}:claimed:*"));
    }

    @Override
    public Stream<String> keysOf(ChatId member) {
        return all().flatMap(id -> Stream.concat(
                redis.hexists(BroadcastKeys.rows(id), member.toString())
                        ? Stream.of(BroadcastKeys.rows(id), BroadcastKeys.reasons(id))
                        : Stream.empty(),
                Stream.concat(Stream.of("READ", "ANSWERED", "TAPPED").map(what -> BroadcastKeys.did(id) + what),
                        Stream.of(BroadcastKeys.of(id), BroadcastKeys.trail(id), BroadcastKeys.answers(id)))));
    }

    private Stream<BroadcastId> all() {
        int last = Optional.ofNullable(redis.get(BroadcastKeys.NUMBERS)).map(Integer::valueOf).orElse(0);
        return IntStream.rangeClosed(1, last).mapToObj(BroadcastId::new);
    }

    @Override
    public List<String> told(ChatId member, Locale language) {
        Stream<String> got = all().filter(id -> redis.hexists(BroadcastKeys.rows(id), member.toString())
                || responses.of(id, member).isPresent()).flatMap(id -> broadcasts.find(id).stream())
                .map(one -> phrases.plain(language, "privacy.told.broadcast", one.id(),
                        Characters.shortened(one.content().text().replaceAll("\\s+", " "), SHOWN),
                        responses.of(one.id(), member)
                                .map(answer -> phrases.plain(language, "privacy.told.answered", answer.text()))
                                .orElse("")));
        Stream<String> wrote = all().flatMap(id -> broadcasts.find(id).stream())
                .filter(one -> one.author().equals(member))
                .map(one -> phrases.plain(language, "privacy.told.wrote", one.id()));
        Stream<String> none = subscriptions.unsubscribed(member).stream().map(kind -> phrases.plain(language,
                "privacy.told.unsubscribed", phrases.plain(language, "broadcast.kind." + kind)));
        return Stream.of(got, wrote, none).flatMap(lines -> lines).toList();
    }
}
