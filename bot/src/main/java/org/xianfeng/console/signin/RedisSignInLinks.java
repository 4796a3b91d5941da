package org.xianfeng.console.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.console.ConsoleSettings;
import org.xianfeng.console.Credential;
import org.xianfeng.member.RandomText;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** Links to sign in: the last one of each person alone, and only once. */
@Component
final class RedisSignInLinks {

    private static final Script USE = Script.load(RedisSignInLinks.class, "link-use.lua");
    private static final int SECRET_BYTES = 32;
    private static final String BETWEEN = " ";

    private final UnifiedJedis redis;
    private final ConsoleSettings settings;
    private final SecureRandom random = new SecureRandom();

    RedisSignInLinks(UnifiedJedis redis, ConsoleSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** A link for somebody, who reads this language. */
    Credential make(ChatId owner, Locale language) {
        Credential link = new Credential(owner, RandomText.of(random, SECRET_BYTES));
        redis.set(key(owner), link.digest() + BETWEEN + language.toLanguageTag(),
                SetParams.setParams().px(settings.link().toMillis()));
        return link;
    }

    /** Whether it can be used, which it still can afterwards. */
    boolean isGood(Credential link) {
        String kept = redis.get(key(link.owner()));
        return kept != null && kept.startsWith(link.digest() + BETWEEN);
    }

    /** Uses it up; the language of its owner, or empty if it was used, is too old, or was never made. */
    Optional<Locale> use(Credential link) {
        Object language = USE.run(redis, List.of(key(link.owner())), List.of(link.digest()));
        return Optional.ofNullable((String) language).map(Locale::forLanguageTag);
    }

    private static String key(ChatId owner) {
        return "{console:" + owner + "}:link";
    }
}
