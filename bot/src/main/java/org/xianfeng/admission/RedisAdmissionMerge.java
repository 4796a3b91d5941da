package org.xianfeng.admission;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Membership.Way;
import org.xianfeng.store.Renaming;
import redis.clients.jedis.UnifiedJedis;

/** Who has come in as somebody of the roster, by an invitation, or has made one, is who they are now. */
@Component
final class RedisAdmissionMerge implements MemberMerge {

    private final UnifiedJedis redis;
    private final Membership membership;
    private final Phrases phrases;

    RedisAdmissionMerge(UnifiedJedis redis, Membership membership, Phrases phrases) {
        this.redis = redis;
        this.membership = membership;
        this.phrases = phrases;
    }

    @Override
    public List<String> moved() {
        return List.of("{admission}:claims", "{admission}:code:*");
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    @Override
    public boolean merge(Merge merge) {
        Renaming renaming = new Renaming(redis, merge.from().toString(), merge.into().toString());
        renaming.within(RedisMemberList.CLAIMS);
        redis.zrange(RedisInvitations.ALL, 0, -1).forEach(code -> {
            renaming.within(RedisInvitations.key(code));
            renaming.within(RedisInvitations.users(code));
        });
        return true;
    }

    /** Who was let in and has done nothing yet still has that to take along. */
    @Override
    public List<String> summary(ChatId member, Locale language) {
        return membership.note(member).filter(note -> note.way() != Way.SHOWN_OUT && note.way() != Way.EARLIER)
                .map(_ -> phrases.plain(language, "identity.has.admission")).stream().toList();
    }
}
