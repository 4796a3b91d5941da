package org.xianfeng.member.organisation;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Organisation;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZAddParams;

/** What admins added to the lists of the settings, in the order in which they did. */
@Component
public final class RedisOrganisation implements Organisation {

    private static final String SEQUENCE = "organisation:sequence";

    private final UnifiedJedis redis;
    private final OrganisationSettings settings;

    public RedisOrganisation(UnifiedJedis redis, OrganisationSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    @Override
    public List<String> names(Attribute attribute) {
        return Stream.concat(settings.names(attribute).stream(), redis.zrange(key(attribute), 0, -1).stream())
                .distinct().toList();
    }

    @Override
    public void add(Attribute attribute, String name) {
        redis.zadd(key(attribute), (double) redis.incr(SEQUENCE), name, ZAddParams.zAddParams().nx());
    }

    @Override
    public boolean remove(Attribute attribute, String name) {
        redis.zrem(key(attribute), name);
        return !settings.names(attribute).contains(name);
    }

    private static String key(Attribute attribute) {
        return "organisation:" + attribute;
    }
}
