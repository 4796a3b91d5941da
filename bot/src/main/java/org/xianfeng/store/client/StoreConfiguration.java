package org.xianfeng.store.client;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.store.Leases;
import org.xianfeng.store.PeriodicTask;
import org.xianfeng.store.Presence;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.store.RedisServer;
import org.xianfeng.store.schema.Migration;
import org.xianfeng.store.schema.Schema;
import redis.clients.jedis.UnifiedJedis;

/** Connects to Redis, and starts one where none is given. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    RedisConnection redisConnection(RedisSettings settings) {
        return RedisConnection.open(settings);
    }

    /** Of data that this version reads. Closed by its connection, which outlives all that use it. */
    @Bean(destroyMethod = "")
    UnifiedJedis redis(RedisConnection connection, ObjectProvider<Migration> migrations) {
        new Schema(migrations.stream().toList()).open(connection.client(), connection.server().place());
        return connection.client();
    }

    @Bean
    RedisServer redisServer(RedisConnection connection) {
        return connection.server();
    }

    @Bean
    Leases leases(UnifiedJedis redis, RedisServer server) {
        RedisLeases leases = new RedisLeases(redis);
        if (server.embedded()) {
            // nobody else can be using it, so whoever held a lease or shared a work is gone
            leases.clear();
            Presence.clear(redis);
        }
        return leases;
    }

    @Bean
    PeriodicTask redisMemory(UnifiedJedis redis) {
        return new RedisMemory(redis);
    }

    @Bean
    Installation installation(UnifiedJedis redis, RedisServer server) {
        return Installation.begin(redis, server);
    }

    @Bean
    HealthIndicator redisHealthIndicator(Installation installation, RedisServer server) {
        return () -> installation.problem().map(problem -> Health.down().withDetail("cause", problem).build())
                .orElseGet(() -> Health.up().withDetail("version", server.version()).build());
    }
}
