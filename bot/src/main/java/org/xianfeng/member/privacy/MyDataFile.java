package org.xianfeng.member.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.PersonalData;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept of its reader, as JSON for programs or in words; made when it is opened, so nothing of it is kept anywhere. */
@Component
final class MyDataFile implements AttachmentSource {

    static final String NAME = "mydata";
    /** What it can be made as, each with the language of the reader behind a colon. */
    static final String JSON = "json";
    static final String TEXT = "txt";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RedisRecords records;
    private final ObjectProvider<PersonalData> parts;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    MyDataFile(RedisRecords records, ObjectProvider<PersonalData> parts, Phrases phrases, Clock clock, ZoneId zone) {
        this.records = records;
        this.parts = parts;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        String[] wanted = argument.split(":", 2);
        if (wanted.length != 2 || !(wanted[0].equals(JSON) || wanted[0].equals(TEXT))) {
            return false;
        }
        Locale language = Locale.forLanguageTag(wanted[1]);
        target.write(wanted[0].equals(JSON)
                ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(reader, language, records.of(reader)))
                : text(reader, language).getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private Map<String, Object> tree(ChatId reader, Locale language, Map<String, List<RedisRecords.Entry>> found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", reader.toString());
        tree.put("at", clock.instant().toString());
        List<Map<String, Object>> all = new ArrayList<>();
        found.forEach((part, entries) -> all.add(Map.of("part", part, "title", title(part, language), "entries",
                entries.stream().map(entry -> Map.of("key", entry.key(), "field", entry.field(), "value",
                        value(entry.text()))).toList())));
        tree.put("parts", all);
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

    private String text(ChatId reader, Locale language) {
        StringBuilder text = new StringBuilder(
                phrases.plain(language, "privacy.file.head", reader, day(language))).append('\n');
        told(reader, language).forEach((part, lines) -> {
            text.append("\n== ").append(title(part, language)).append(" ==\n");
            lines.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }

    /** What each part says, in the order of the parts; those that have nothing are left out. */
    private Map<String, List<String>> told(ChatId reader, Locale language) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        parts.orderedStream().forEach(part -> {
            List<String> lines = part.told(reader, language);
            if (!lines.isEmpty()) {
                told.computeIfAbsent(part.name(), _ -> new ArrayList<>()).addAll(lines);
            }
        });
        return told;
    }

    private String day(Locale language) {
        return clock.instant().atZone(zone).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", language));
    }

    private String title(String part, Locale language) {
        return phrases.plain(language, "privacy.part." + part);
    }
}
