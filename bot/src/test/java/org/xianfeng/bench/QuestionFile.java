package org.xianfeng.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.xianfeng.knowledge.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of questions with known answers: JSON lines of {@code {"id", "q", "any": [regex], "refuse", "after", "kind", "style"}};
 * JSON lines of quizzes, {@code {"id", "question", "answers", "type", "party_history_like"}}, of which every answer must
 * be there; or SQuAD's format, which brings its passages. Lines with {@code "part": "tune"} are left out: weights were
 * tuned on them.
 *
 * @param questions those that are not blank
 * @param passages text by id; empty if the questions are about a library of their own
 */
record QuestionFile(List<TestQuestion> questions, Map<String, String> passages) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    QuestionFile {
        questions = questions.stream().filter(question -> !question.text().isBlank()).toList();
    }

    static QuestionFile read(Path file) throws IOException {
        String content = Files.readString(file);
        return file.toString().endsWith(".json") ? squad(MAPPER.readTree(content)) : lines(content);
    }

    /** Makes a library of those passages whose ids are kept. */
    Path write(Path folder, Predicate<String> kept) throws IOException {
        try (Writer out = Files.newBufferedWriter(Files.createDirectories(folder).resolve("passages.jsonl"))) {
            for (Map.Entry<String, String> passage : passages.entrySet()) {
                if (kept.test(passage.getKey())) {
                    out.write(MAPPER.writeValueAsString(Map.of("id", passage.getKey(), "title", passage.getKey(),
                            "text", passage.getValue())) + "\n");
                }
            }
        }
        return folder;
    }

    /** The ids of a random half of the passages. */
    List<String> half(long seed) {
        Random random = new Random(seed);
        return passages.keySet().stream().filter(_ -> random.nextBoolean()).toList();
    }

    private static QuestionFile lines(String content) {
        List<TestQuestion> questions = content.lines().filter(line -> !line.isBlank()).map(MAPPER::readTree)
                .filter(line -> !line.path("part").asString("").equals("tune"))
                .map(line -> line.has("question") ? quiz(line) : plain(line)).toList();
        return new QuestionFile(questions, Map.of());
    }

    private static TestQuestion plain(JsonNode line) {
        boolean refuse = line.path("refuse").asBoolean(false);
        String kind = line.path("kind").asString(refuse ? "refuse" : line.has("after") ? "after" : "plain");
        return new TestQuestion(line.path("id").asString(""), line.path("q").asString(), kind,
                line.path("style").asString(""),
                texts(line.path("any")).stream().map(Pattern::compile).toList(), refuse,
                Optional.ofNullable(line.path("after").asString(null)),
                Optional.ofNullable(line.path("entry").asString(null)), ruling(line));
    }

    private static Optional<Ruling> ruling(JsonNode line) {
        return line.has("verdict")
                ? Optional.of(switch (line.path("verdict").asString()) {
                    case "yes" -> Ruling.YES;
                    case "no" -> Ruling.NO;
                    default -> Ruling.UNSAID;
                })
                : Optional.empty();
    }

    private static TestQuestion quiz(JsonNode line) {
        String history = line.path("party_history_like").asBoolean() ? "-history" : "";
        String all = texts(line.path("answers")).stream().map(QuestionFile::literal)
                .map(answer -> "(?=.*" + answer + ")").reduce("(?s)", String::concat);
        return new TestQuestion(line.path("source").asString("") + ":" + line.path("id").asString(""),
                line.path("question").asString(), line.path("type").asString("") + history, "",
                List.of(Pattern.compile(all)), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static QuestionFile squad(JsonNode root) {
        Map<String, String> passages = new LinkedHashMap<>();
        List<TestQuestion> questions = new ArrayList<>();
        for (JsonNode article : root.path("data")) {
            for (JsonNode paragraph : article.path("paragraphs")) {
                String passage = "p" + passages.size();
                passages.put(passage, paragraph.path("context").asString());
                for (JsonNode question : paragraph.path("qas")) {
                    questions.add(squad(question, passage));
                }
            }
        }
        return new QuestionFile(questions, passages);
    }

    private static TestQuestion squad(JsonNode question, String passage) {
        List<Pattern> any = StreamSupport.stream(question.path("answers").spliterator(), false)
                .map(answer -> Pattern.compile(literal(answer.path("text").asString()))).toList();
        return new TestQuestion(question.path("id").asString(), question.path("question").asString(), "squad", "", any,
                false, Optional.empty(), Optional.of(passage), Optional.empty());
    }

    private static String literal(String answer) {
        return Pattern.quote(Plain.of(answer));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
    }
}
