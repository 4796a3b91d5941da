package org.xianfeng.admission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Secrets;
import redis.clients.jedis.UnifiedJedis;

/**
 * The organisation's roster in Redis. The digits are nowhere: what stands for a name with them is an HMAC under a secret
 * of its own. There are but ten thousand of them, so who has both Redis and the secret can find them out.
 */
@Component
final class RedisMemberList {

    static final String SECRET = "member:list-secret";
    private static final String LIST = "{admission}:list";
    /** Who has come in as whom. */
    static final String CLAIMS = "{admission}:claims";
    private static final int MARK = 26;
    private static final int PAGE = 1000;

    private final UnifiedJedis redis;
    private final Secrets secrets;

    RedisMemberList(UnifiedJedis redis, Secrets secrets) {
        this.redis = redis;
        this.secrets = secrets;
    }

    /** What stands for somebody of this name and these digits, whether they are listed or not. */
    String id(String name, String digits) {
        return secrets.seal(SECRET).mark(bare(name) + "\n" + digits, MARK);
    }

    /** A name without what people write in different ways: spaces, and the dot within it. */
    static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·•.‧・]", "");
    }

    Optional<ListedMember> find(String id) {
        return Optional.ofNullable(redis.hget(LIST, id)).map(written -> read(id, written));
    }

    List<ListedMember> all() {
        return redis.hgetAll(LIST).entrySet().stream().map(entry -> read(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ListedMember::branch).thenComparing(ListedMember::name)
                        .thenComparing(ListedMember::id))
                .toList();
    }

    long size() {
        return redis.hlen(LIST);
    }

    long claimed() {
        return redis.hlen(CLAIMS);
    }

    /** Adds these, or brings those that are there already to the branch that is said now. */
    void put(List<ListedMember> some) {
        for (int from = 0; from < some.size(); from += PAGE) {
            Map<String, String> fields = new HashMap<>();
            some.subList(from, Math.min(from + PAGE, some.size()))
                    .forEach(one -> fields.put(one.id(), one.name() + "\n" + one.branch()));
            redis.hset(LIST, fields);
        }
    }

    /** Takes somebody off; who has come in as them, if anybody. */
    Optional<ChatId> remove(String id) {
        Optional<ChatId> claimant = claimant(id);
        redis.hdel(LIST, id);
        redis.hdel(CLAIMS, id);
        return claimant;
    }

    /** Lets somebody be the one who is listed so, unless another is; who is. */
    ChatId claim(String id, ChatId chat) {
        redis.hsetnx(CLAIMS, id, chat.toString());
        return claimant(id).orElse(chat);
    }

    Optional<ChatId> claimant(String id) {
        return Optional.ofNullable(redis.hget(CLAIMS, id)).map(ChatId::parse);
    }

    Map<String, ChatId> claims() {
        Map<String, ChatId> claims = new HashMap<>();
        redis.hgetAll(CLAIMS).forEach((id, chat) -> claims.put(id, ChatId.parse(chat)));
        return claims;
    }

    private static ListedMember read(String id, String written) {
        List<String> lines = new ArrayList<>(List.of(written.split("\n", 2)));
        return new ListedMember(id, lines.getFirst(), lines.size() > 1 ? lines.get(1) : "");
    }
}
