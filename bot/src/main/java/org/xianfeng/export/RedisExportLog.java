package org.xianfeng.export;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XAddParams;

/** The last exports as a stream in Redis, and each in the log of the service. */
@Component
final class RedisExportLog implements ExportLog {

    static final String KEY = "volunteer:exports";

    private static final Logger LOG = LoggerFactory.getLogger(RedisExportLog.class);
    private static final long KEPT = 10_000;

    private final ApplicationEventPublisher events;
    private final UnifiedJedis redis;

    RedisExportLog(UnifiedJedis redis, ApplicationEventPublisher events) {
        this.events = events;
        this.redis = redis;
    }

    @Override
    public void add(ChatId reader, ExportAction what, long rows) {
        redis.xadd(KEY, XAddParams.xAddParams().maxLen(KEPT).approximateTrimming(),
                Map.of("who", reader.toString(), "what", what.toString(), "rows", Long.toString(rows)));
        events.publishEvent(new Exported(reader, what.name() + " " + what.subject(), rows));
        LOG.info("{} exported {} rows by {}", reader, rows, what);
    }
}
