package org.xianfeng.knowledge.upload;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Incoming;
import org.xianfeng.store.DeduplicationWindow;
import org.xianfeng.store.Script;
import org.xianfeng.store.stream.DeadLetter;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;
import org.xianfeng.store.stream.UnprocessableEntry;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Arrivals on a Redis stream, so that none is lost with an instance. One is taken in after another. */
@Component
final class RedisArrivals implements Arrivals {

    private static final ShardedStream STREAM = new ShardedStream("documents", 1, _ -> "{documents}:arrivals");
    private static final String MOST_WAITING = "100";
    private static final String DOCUMENT = "document";
    private static final Script ADD = Script.load(RedisArrivals.class, "arrivals-add.lua");

    private final UnifiedJedis redis;
    private final JsonMapper json = JsonMapper.builder().build();

    RedisArrivals(UnifiedJedis redis, Streams streams, UploadProcessor uploadProcessor) {
        this.redis = redis;
        streams.follow(STREAM, _ -> DOCUMENT, new Taking(uploadProcessor),
                StreamWorkers.Acknowledgement.BY_WORKER);
    }

    @Override
    public boolean add(Incoming.Document document) {
        List<String> keys = List.of(STREAM.key().apply(0),
                "{documents}:seen:" + document.chat() + ":" + document.origin().update());
        return (Long) ADD.run(redis, keys,
                List.of(DeduplicationWindow.SECONDS, MOST_WAITING, json.writeValueAsString(document))) == 1;
    }

    /** What takes the service down three times is a dead letter, and who brought it is told. */
    private final class Taking implements StreamWorkers.Handler {

        private final UploadProcessor uploadProcessor;

        Taking(UploadProcessor uploadProcessor) {
            this.uploadProcessor = uploadProcessor;
        }

        @Override
        public void handle(StreamEntry entry) throws InterruptedException {
            uploadProcessor.take(document(entry));
        }

        @Override
        public boolean giveUp(StreamEntry entry, DeadLetter letter) {
            uploadProcessor.giveUp(document(entry));
            return false;
        }
    }

    private Incoming.Document document(StreamEntry entry) {
        try {
            return json.readValue(entry.field(DOCUMENT), Incoming.Document.class);
        } catch (JacksonException e) {
            throw new UnprocessableEntry("it cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
