package org.xianfeng.member.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept of its reader, as JSON or as text; made when it is opened, so nothing of it is kept anywhere. */
@Component
final class MyDataFile implements AttachmentSource {

    static final String NAME = "mydata";
    /** What it can be made as, each with the language of the reader behind a colon. */
    static final String JSON = "json";
    static final String TEXT = "txt";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RedisRecords records;
    private final Phrases phrases;
    private final Clock clock;

    MyDataFile(RedisRecords records, Phrases phrases, Clock clock) {
        this.records = records;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        String[] parts = argument.split(":", 2);
        if (parts.length != 2 || !(parts[0].equals(JSON) || parts[0].equals(TEXT))) {
            return false;
        }
        Locale language = Locale.forLanguageTag(parts[1]);
        Map<String, List<RedisRecords.Entry>> all = records.of(reader);
        target.write(parts[0].equals(JSON)
                ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(reader, language, all))
                : text(reader, language, all).getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private Map<String, Object> tree(ChatId reader, Locale language, Map<String, List<RedisRecords.Entry>> all) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", reader.toString());
        tree.put("at", clock.instant().toString());
        List<Map<String, Object>> parts = new ArrayList<>();
        all.forEach((part, entries) -> parts.add(Map.of("part", part, "title", title(part, language), "entries",
                entries.stream().map(entry -> Map.of("key", entry.key(), "field", entry.field(), "value",
                        value(entry.text()))).toList())));
        tree.put("parts", parts);
        return tree;
    }

    /** What is JSON is handed out as such. */
    private static Object value(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return MAPPER.readTree(text);
            } catch (JacksonException _) {
                return text;
            }
        }
        return text;
    }

    private String text(ChatId reader, Locale language, Map<String, List<RedisRecords.Entry>> all) {
        StringBuilder text = new StringBuilder(
                phrases.plain(language, "privacy.file.head", reader, clock.instant().toString())).append('\n');
        all.forEach((part, entries) -> {
            text.append("\n== ").append(title(part, language)).append(" ==\n");
            entries.forEach(entry -> text.append(entry.field().isEmpty() ? entry.key() : entry.field()).append(": ")
                    .append(entry.text()).append('\n'));
        });
        return text.toString();
    }

    private String title(String part, Locale language) {
        return phrases.plain(language, "privacy.part." + part);
    }
}
