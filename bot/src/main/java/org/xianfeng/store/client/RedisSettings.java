package org.xianfeng.store.client;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where state is kept.
 *
 * @param uri a Redis to use: {@code redis://}, {@code rediss://}, {@code redis-sentinel://:password@host,host/master} or
 *        {@code redis-cluster://:password@host,host}; without one we start our own
 * @param directory where our own Redis keeps its data
 * @param port of our own Redis on the loopback address; 0 takes a free one
 * @param connections at most this many at once
 * @param timeout how long one command may take
 * @param maxMemory of our own Redis; when it is full, it takes nothing more
 */
@Validated
@ConfigurationProperties("xianfeng.redis")
public record RedisSettings(@Nullable String uri, @DefaultValue("data/redis") String directory,
        @DefaultValue("0") @Min(0) @Max(65535) int port, @DefaultValue("256") @Min(64) int connections,
        @DefaultValue("5s") Duration timeout, @DefaultValue("1GB") DataSize maxMemory) {

    /** As text above and made a path here: Spring would look for a relative one among the servlet's resources. */
    public Path folder() {
        return Path.of(directory).toAbsolutePath().normalize();
    }
}
