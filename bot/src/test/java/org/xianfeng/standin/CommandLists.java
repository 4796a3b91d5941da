package org.xianfeng.standin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The bot's commands by scope and language. */
final class CommandLists {

    private static final int MOST = 100;
    private static final int LONGEST_DESCRIPTION = 256;

    private record Place(String scope, String chat, String language) {}

    private final Map<Place, JsonNode> lists = new ConcurrentHashMap<>();

    void set(ApiCall call) {
        JsonNode commands = call.json("commands").orElseThrow(() -> Refusal.badRequest("can't parse commands"));
        if (commands.size() > MOST) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        commands.forEach(CommandLists::check);
        lists.put(place(call), commands);
    }

    private static void check(JsonNode command) {
        if (!command.path("command").asString("").matches("[a-z0-9_]{1,32}")) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        int length = command.path("description").asString("").length();
        if (length < 1 || length > LONGEST_DESCRIPTION) {
            throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    JsonNode get(ApiCall call) {
        return get(place(call));
    }

    /** What a user with this language sees in this chat: the narrowest list there is. */
    JsonNode shownTo(long chat, String language) {
        String id = Long.toString(chat);
        for (Place place : new Place[]{new Place("chat", id, language), new Place("chat", id, ""),
                new Place("default", "", language)}) {
            if (lists.containsKey(place)) {
                return get(place);
            }
        }
        return get(new Place("default", "", ""));
    }

    private JsonNode get(Place place) {
        return lists.getOrDefault(place, emptyList());
    }

    private static ArrayNode emptyList() {
        return Json.array();
    }

    private static Place place(ApiCall call) {
        Optional<JsonNode> scope = call.json("scope");
        return new Place(scope.map(value -> value.path("type").asString("default")).orElse("default"),
                scope.map(value -> value.path("chat_id").asString("")).orElse(""), call.text("language_code"));
    }
}
