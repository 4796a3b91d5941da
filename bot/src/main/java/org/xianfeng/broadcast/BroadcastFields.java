package org.xianfeng.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.chat.ChatId;
import tools.jackson.databind.json.JsonMapper;

/** A broadcast as the fields of a hash. */
final class BroadcastFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BroadcastFields() {}

    static String write(Content content) {
        return JSON.writeValueAsString(content);
    }

    static Content content(String json) {
        return JSON.readValue(json, Content.class);
    }

    /** Through the sealed type, so that its kind is written too. */
    static String write(Audience audience) {
        return JSON.writerFor(Audience.class).writeValueAsString(audience);
    }

    static String write(TrailEntry entry) {
        return JSON.writeValueAsString(entry);
    }

    static TrailEntry entry(String json) {
        return JSON.readValue(json, TrailEntry.class);
    }

    static String write(Responses.Response response) {
        return JSON.writeValueAsString(response);
    }

    static Responses.Response response(String json) {
        return JSON.readValue(json, Responses.Response.class);
    }

    /** Names and values of a new draft, one after another. */
    static List<String> draft(ChatId author, Content content, Audience audience, String of, Instant now) {
        return List.of("author", author.toString(), "content", write(content), "audience", write(audience), "of", of,
                "state", State.DRAFT.name(), "at", Long.toString(now.toEpochMilli()));
    }

    static Broadcast read(BroadcastId id, Map<String, String> fields) {
        String began = fields.get("began");
        String proposal = fields.get("proposal");
        return new Broadcast(id, ChatId.parse(need(fields, "author")),
                content(need(fields, "content")),
                JSON.readValue(need(fields, "audience"), Audience.class),
                BroadcastId.parse(need(fields, "of")).orElse(null), State.valueOf(need(fields, "state")),
                instant(need(fields, "at")), fields.get("reason"), "1".equals(fields.get("expanded")),
                began == null ? null : instant(began), fields.containsKey("approved"),
                proposal == null ? null : content(proposal),
                fields.containsKey("closed"));
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static String need(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("a broadcast lacks its " + name);
        }
        return value;
    }
}
