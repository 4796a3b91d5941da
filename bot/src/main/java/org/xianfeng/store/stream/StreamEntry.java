package org.xianfeng.store.stream;

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
     * @throws IllegalStateException if this one has not
     */
    public String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("stream entry " + shard + "/" + id + " has no field " + name);
        }
        return value;
    }
}
