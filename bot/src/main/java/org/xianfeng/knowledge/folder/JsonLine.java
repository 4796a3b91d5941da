package org.xianfeng.knowledge.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.knowledge.entry.AnsweredQuestion;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.folder.Field.Listing;
import org.xianfeng.knowledge.folder.Field.Other;
import org.xianfeng.knowledge.folder.Field.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry as a line of JSON: {@code id}, {@code title}, {@code text}, and the fields of the front matter if
 * any, and {@code questions}.
 */
final class JsonLine {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private static final String QUESTIONS = "questions";
    private static final Text USUAL_KIND = new Text(Kind.TERM.word());

    private JsonLine() {}

    static Entry read(byte[] content, int line) throws BrokenEntryException {
        Map<String, Field> written = new HashMap<>();
        List<AnsweredQuestion> questions = new ArrayList<>();
        written.put("kind", new Field(line, USUAL_KIND));
        for (Map.Entry<String, JsonNode> property : object(Utf8.decode(content, line), line).properties()) {
            if (property.getKey().equals(QUESTIONS)) {
                questions.addAll(questions(property.getValue(), line));
            } else if (!property.getValue().isNull()) {
                written.put(property.getKey(), new Field(line, value(property.getValue())));
            }
        }
        Fields fields = new Fields(written, line);
        return fields.entry(fields.text("text").strip(), questions);
    }

    /** A list of {@code {"q": question, "a": sentence of the text}}. */
    private static List<AnsweredQuestion> questions(JsonNode list, int line) throws BrokenEntryException {
        List<AnsweredQuestion> questions = new ArrayList<>();
        for (JsonNode one : list) {
            try {
                questions.add(new AnsweredQuestion(one.path("q").asString(""), one.path("a").asString("")));
            } catch (IllegalArgumentException e) {
                throw new BrokenEntryException(line, String.valueOf(e.getMessage()));
            }
        }
        return questions;
    }

    private static JsonNode object(String json, int line) throws BrokenEntryException {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new BrokenEntryException(line, "this line is not valid JSON: " + e.getOriginalMessage());
        }
        throw new BrokenEntryException(line, "this line must be one JSON object");
    }

    private static Field.Value value(JsonNode node) {
        if (node.isString()) {
            return new Text(node.stringValue());
        }
        return node.isArray() ? listing(node) : new Other();
    }

    private static Field.Value listing(JsonNode array) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : array) {
            if (!item.isString()) {
                return new Other();
            }
            items.add(item.stringValue());
        }
        return new Listing(items);
    }
}
