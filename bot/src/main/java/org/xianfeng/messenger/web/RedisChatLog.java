package org.xianfeng.messenger.web;

import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.ChatFound;
import org.xianfeng.chat.messaging.VisitorRetention;
import org.xianfeng.store.DeduplicationWindow;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.StreamEntry;
import tools.jackson.databind.json.JsonMapper;

/** A Redis stream for each chat; the one field of an entry is the event's name, with its data. */
@Component
final class RedisChatLog implements ChatLog {

    private static final Script APPEND = Script.load(RedisChatLog.class, "log-append.lua");

    /** More lines than somebody gets who only opens the page. */
    private static final int FEW = 5;

    private final UnifiedJedis redis;
    private final JsonMapper json;
    private final WebChatSettings settings;
    private final VisitorRetention visitors;

    RedisChatLog(UnifiedJedis redis, JsonMapper json, WebChatSettings settings, VisitorRetention visitors) {
        this.visitors = visitors;
        this.redis = redis;
        this.json = json;
        this.settings = settings;
    }

    @Override
    public void append(ChatId chat, String id, LogLine line) {
        APPEND.run(redis, List.of(key(chat), "{" + chat + "}:line:" + id),
                List.of(line.event(), json.writeValueAsString(line), Integer.toString(settings.kept()),
                        Long.toString(settings.retention().toMillis()),
                        Long.toString(DeduplicationWindow.LENGTH.toMillis()),
                        RedisWakeups.CHANNEL, chat.toString(), Long.toString(settings.largestLog().toBytes()),
                        line.ofMember() ? "0" : Long.toString(visitors.kept().toMillis()), Integer.toString(FEW)));
    }

    /** Who has done something is no passer-by any more. */
    @EventListener
    void keep(ChatFound found) {
        if (found.chat().messenger().equals(WebMessenger.NAME)) {
            redis.pexpire(key(found.chat()), settings.retention().toMillis());
        }
    }

    @Override
    public List<Kept> after(ChatId chat, Position position) {
        return redis.xrange(key(chat), "(" + position.value(), "+").stream().map(RedisChatLog::kept).toList();
    }

    @Override
    public List<Kept> before(ChatId chat, Position position, int most) {
        return redis.xrevrange(key(chat), "(" + position.value(), "-", most).reversed().stream()
                .map(RedisChatLog::kept).toList();
    }

    @Override
    public List<Kept> latest(ChatId chat, int most) {
        return redis.xrevrange(key(chat), "+", "-", most).reversed().stream().map(RedisChatLog::kept).toList();
    }

    private static Kept kept(StreamEntry entry) {
        Map.Entry<String, String> line = entry.getFields().entrySet().iterator().next();
        return new Kept(new Position(entry.getID().toString()), line.getKey(), line.getValue());
    }

    private static String key(ChatId chat) {
        return "{" + chat + "}:log";
    }
}
