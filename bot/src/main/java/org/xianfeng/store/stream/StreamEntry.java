package org.xianfeng.store.stream;

import java.util.Locale;
import java.util.Map;

/**
 * An entry of a sharded stream.
 *
 * @param shard which of its streams holds it
 * @param id unique within the shard
 */
public record StreamEntry(int shard, String id, Map<String, String> fields) {

    /**
     * A field that every entry has.
     *
     * @throws UnprocessableEntry if this one has not
     */
    public String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new UnprocessableEntry("it cannot be read: it has no field " + name, null);
        }
        return value;
    }

    /** Short enough to be read out on the telephone: the shard, and when it came in. */
    public String reference() {
        String[] parts = id.split("-", 2);
        String moment = Long.toString(Long.parseLong(parts[0]), Character.MAX_RADIX);
        return (shard + "-" + moment + "-" + parts[1]).toUpperCase(Locale.ROOT);
    }
}
