package org.xianfeng.standin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files that users sent, as a bot can get them: by their id where they are, and there what is in them. */
final class SentFiles {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final Map<String, Upload> byId = new ConcurrentHashMap<>();
    private final Map<String, Upload> byPath = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** Keeps a file, and tells of it as a message does. */
    ObjectNode keep(Upload file, String mediaType) {
        int number = numbers.incrementAndGet();
        String id = "BQACAgUAAxkBAAM" + number;
        byId.put(id, file);
        return Json.object().put("file_id", id).put("file_unique_id", "AgAD" + number).put("file_name", file.name())
                .put("mime_type", mediaType).put("file_size", file.size());
    }

    /** What {@code getFile} answers. */
    JsonNode where(String id) {
        Upload file = byId.get(id);
        if (file == null) {
            throw Refusal.badRequest("wrong file_id or the file is temporarily unavailable");
        }
        if (file.size() > LARGEST) {
            throw Refusal.badRequest("file is too big");
        }
        String name = file.name();
        String path = "documents/file_" + byPath.size() + name.substring(Math.max(0, name.lastIndexOf('.')));
        byPath.put(path, file);
        return Json.object().put("file_id", id).put("file_unique_id", "AgAD").put("file_size", file.size())
                .put("file_path", path);
    }

    /** The file there, or null. */
    @Nullable
    Upload at(String path) {
        return byPath.get(path);
    }

    /** Loses all files, as a real server does some time. */
    void clear() {
        byId.clear();
        byPath.clear();
    }
}
