package org.xianfeng.member.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xianfeng.member.Audit;
import org.xianfeng.member.ClientAddress;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

/** The trail as a stream, the oldest entries of which go when there are too many. */
@Component
final class RedisAudit implements Audit, AuditTrail {

    static final String TRAIL = "{audit}:trail";

    /** About a year of a city. */
    private static final int KEPT = 50_000;
    private static final int READ_AT_ONCE = 500;
    private static final String CONSOLE = "/console";

    private final UnifiedJedis redis;
    private final ClientAddress addresses;
    private final Clock clock;

    RedisAudit(UnifiedJedis redis, ClientAddress addresses, Clock clock) {
        this.redis = redis;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public void note(String by, Action action, String whom, String what) {
        redis.xadd(TRAIL, Map.of("at", Long.toString(clock.millis()), "by", by, "action", action.name(), "whom", whom,
                "what", what, "from", from(by)), XAddParams.xAddParams().maxLen(KEPT).approximateTrimming());
    }

    /** What is done while a page or a program is answered comes from there, and all else from a chat. */
    private String from(String by) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            boolean console = request.getRequest().getRequestURI().startsWith(CONSOLE);
            return (console ? "console " : "page ") + addresses.of(request.getRequest());
        }
        int colon = by.indexOf(':');
        return colon < 0 ? SYSTEM : by.substring(0, colon);
    }

    @Override
    public AuditPage page(AuditFilter filter, String before, int most) {
        List<AuditEntry> page = new ArrayList<>();
        Optional<StreamEntryID> end = read(before);
        String last = "";
        while (true) {
            List<StreamEntry> read = redis.xrevrange(TRAIL,
                    end.map(RedisAudit::until).orElse("+"), "-", READ_AT_ONCE);
            for (StreamEntry entry : read) {
                AuditEntry one = entry(entry);
                if (filter.lets(one)) {
                    if (page.size() == most) {
                        return new AuditPage(page, Optional.of(last));
                    }
                    page.add(one);
                    last = one.id();
                }
                end = Optional.of(entry.getID());
            }
            if (read.size() < READ_AT_ONCE) {
                return new AuditPage(page, Optional.empty());
            }
        }
    }

    /** An id that was forged is none. */
    private static Optional<StreamEntryID> read(String id) {
        return id.matches("[0-9]{1,18}-[0-9]{1,18}") ? Optional.of(new StreamEntryID(id)) : Optional.empty();
    }

    private static String until(StreamEntryID id) {
        return "(" + id;
    }

    private static AuditEntry entry(StreamEntry entry) {
        Map<String, String> fields = entry.getFields();
        return new AuditEntry(entry.getID().toString(),
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("at", "0"))), fields.getOrDefault("by", ""),
                Action.valueOf(fields.getOrDefault("action", "")), fields.getOrDefault("whom", ""),
                fields.getOrDefault("what", ""), fields.getOrDefault("from", ""));
    }
}
