package org.xianfeng.volunteer.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;

/** Looks the member up in the sets of every post, many at once. */
@Component
final class RedisStandings implements Standings {

    private static final int PAGE = 200;

    private final UnifiedJedis redis;
    private final Activities activities;

    RedisStandings(UnifiedJedis redis, Activities activities) {
        this.redis = redis;
        this.activities = activities;
    }

    @Override
    public List<PostId> of(ChatId member) {
        List<PostId> all = activities.all().flatMap(activity -> activity.posts().map(activity::id)).toList();
        List<PostId> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            found.addAll(among(all.subList(from, Math.min(from + PAGE, all.size())), member.toString()));
        }
        return found;
    }

    private List<PostId> among(List<PostId> posts, String member) {
        Map<PostId, List<Response<?>>> answers = new LinkedHashMap<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            posts.forEach(post -> answers.put(post, List.of(pipeline.zscore(VolunteerKeys.seats(post), member),
                    pipeline.zscore(VolunteerKeys.waiting(post), member),
                    pipeline.zscore(VolunteerKeys.offers(post), member),
                    pipeline.hget(VolunteerKeys.notes(post), "g:" + member))));
            pipeline.sync();
        }
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(answer -> answer.get() != null))
                .map(Map.Entry::getKey).toList();
    }
}
