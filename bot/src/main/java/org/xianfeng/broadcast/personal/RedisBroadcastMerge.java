package org.xianfeng.broadcast.personal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.BroadcastKeys;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.member.Profiles;
import org.xianfeng.store.Renaming;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/**
 * Broadcasts: what somebody wrote, got, answered and wants none of. Of the two rows of one broadcast the better one stays,
 * and who wants none of a kind in one of both places wants none of it.
 */
@Component
final class RedisBroadcastMerge implements MemberMerge {

    private static final Script MERGE = Script.load(RedisBroadcastMerge.class, "merge.lua");
    private static final List<String> OF_MEMBER = List.of("broadcasts", "broadcast-week", "unsubscribed");
    private static final String GROUPS = "{groups}:allowed";
    private static final String BUSY = "BUSY";
    private static final String ANY = "";

    private final UnifiedJedis redis;
    private final Profiles profiles;

    RedisBroadcastMerge(UnifiedJedis redis, Profiles profiles) {
        this.redis = redis;
        this.profiles = profiles;
    }

    @Override
    public List<String> moved() {
        return Stream.concat(OF_MEMBER.stream().map(what -> "{mem:*}:" + what), Stream.of("{bcN}:broadcast",
                "{bcN}:trail", "{bcN}:rows", "{bcN}:reasons", "{bcN}:sending", "{bcN}:unknown", "{bcN}:shown",
                "{bcN}:pending:*", "{bcN}:later:*", "{bcN}:again:*", "{bcN}:sent:*", "{bcN}:did:*", "{bcN}:answers",
                GROUPS)).toList();
    }

    @Override
    public List<String> left() {
        return List.of("{broadcasts}:answer:*", "{bcN}:answer:*", "{bcN}:claimed:*", "{groups}:met:*");
    }

    @Override
    public boolean merge(Merge merge) {
        Renaming renaming = new Renaming(redis, merge.from().toString(), merge.into().toString());
        OF_MEMBER.forEach(what -> renaming.move(MemberKeys.of(merge.from(), what), MemberKeys.of(merge.into(), what)));
        renaming.within(GROUPS);
        String branch = profiles.of(merge.from()).branch().orElse("");
        int last = Optional.ofNullable(redis.get(BroadcastKeys.NUMBERS)).map(Integer::valueOf).orElse(0);
        return IntStream.rangeClosed(1, last).mapToObj(BroadcastId::new).filter(id -> {
            renaming.within(BroadcastKeys.of(id));
            renaming.within(BroadcastKeys.trail(id));
            return isBusy(id, merge.from(), merge.into(), branch);
        }).count() == 0;
    }

    private boolean isBusy(BroadcastId id, ChatId from, ChatId into, String branch) {
        return BUSY.equals(MERGE.run(redis, List.of(BroadcastKeys.of(id), BroadcastKeys.rows(id),
                BroadcastKeys.numbers(id), BroadcastKeys.branches(id), BroadcastKeys.reasons(id),
                BroadcastKeys.sending(id), BroadcastKeys.unknown(id), BroadcastKeys.shown(id),
                BroadcastKeys.answers(id),
                BroadcastKeys.did(id), BroadcastKeys.pending(id), BroadcastKeys.later(id, ANY), BroadcastKeys.again(id),
                BroadcastKeys.sent(id, ANY)), List.of(from.toString(), into.toString(), branch)));
    }
}
