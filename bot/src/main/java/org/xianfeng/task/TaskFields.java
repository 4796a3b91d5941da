package org.xianfeng.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;
import org.xianfeng.task.Task.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A task as the fields of a hash, and back. */
final class TaskFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> COLUMNS = new TypeReference<>() {
    };

    private TaskFields() {}

    /** All but what the scripts keep by themselves. */
    static Map<String, String> write(Details details) {
        Map<String, String> fields = new HashMap<>(Map.of("title", details.title(), "category", details.category(),
                "leader", details.leader(), "unit", details.unit(), "person", details.assignee().name(), "standard",
                details.standard(), "due", Long.toString(details.deadline().toEpochDay()), "incentive",
                details.incentive(), "extra", JSON.writeValueAsString(details.extra())));
        details.assignee().reachable().ifPresent(chat -> fields.put("chat", chat.toString()));
        return fields;
    }

    /** @throws IllegalStateException if a field is missing */
    static Task read(TaskId id, Map<String, String> fields) {
        Assignee assignee = new Assignee(field(fields, "person"), chat(fields, "chat"));
        Details details = new Details(field(fields, "title"), field(fields, "category"), field(fields, "leader"),
                field(fields, "unit"), assignee, field(fields, "standard"),
                LocalDate.ofEpochDay(Long.parseLong(field(fields, "due"))), field(fields, "incentive"),
                JSON.readValue(field(fields, "extra"), COLUMNS));
        return new Task(id, details, ChatId.parse(field(fields, "organizer")), State.valueOf(field(fields, "state")),
                chat(fields, "submitter"), chat(fields, "reporter"));
    }

    private static @Nullable ChatId chat(Map<String, String> fields, String name) {
        String chat = fields.get(name);
        return chat == null ? null : ChatId.parse(chat);
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("a task has no " + name + " in Redis");
        }
        return value;
    }
}
