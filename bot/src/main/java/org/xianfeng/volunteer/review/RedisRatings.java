package org.xianfeng.volunteer.review;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ShiftId;
import redis.clients.jedis.UnifiedJedis;

/** Two hashes a shift: scores and comments by member. */
@Component
final class RedisRatings implements Ratings {

    private static final int BEST = 5;

    private final UnifiedJedis redis;

    RedisRatings(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public void rate(ShiftId shift, ChatId member, int score) {
        redis.hset(scoresOf(shift), member.toString(), Integer.toString(score));
    }

    @Override
    public void comment(ShiftId shift, ChatId member, String comment) {
        redis.hset(commentsOf(shift), member.toString(), comment);
    }

    @Override
    public boolean hasRated(ShiftId shift, ChatId member) {
        return redis.hexists(scoresOf(shift), member.toString());
    }

    @Override
    public List<Integer> scores(ShiftId shift) {
        int[] counts = new int[BEST];
        redis.hvals(scoresOf(shift)).forEach(score -> counts[Integer.parseInt(score) - 1]++);
        return Arrays.stream(counts).boxed().toList();
    }

    @Override
    public List<String> comments(ShiftId shift) {
        return redis.hvals(commentsOf(shift)).stream().sorted().toList();
    }

    private static String scoresOf(ShiftId shift) {
        return "volunteer:feedback:" + shift + ":scores";
    }

    private static String commentsOf(ShiftId shift) {
        return "volunteer:feedback:" + shift + ":comments";
    }
}
