package org.xianfeng.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.folder.LibraryFolder;
import tools.jackson.databind.json.JsonMapper;

/** A library of any size that reads like the shipped one: its sentences, mixed, with other years and numbers. */
final class PlausibleLibrary {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> ASKED = List.of("%s是什么时候？", "%s在哪里？", "%s是谁领导的？", "%s通过了什么？",
            "%s有多少人参加？", "%s的历史意义是什么", "请问%s是怎么回事", "%s");

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final RandomGenerator random;

    PlausibleLibrary(Path shipped, RandomGenerator random) throws IOException {
        this.random = random;
        new LibraryFolder(shipped).read(entries::add);
        entries.forEach(entry -> sentences.addAll(List.of(entry.text().split("(?<=[。；])"))));
    }

    /** Writes that many passages as one file of JSON lines. */
    void write(Path file, int passages) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < passages; i++) {
                Map<String, String> line = Map.of("id", "p" + i, "title", any(entries).title() + "资料之" + i, "text",
                        text());
                out.write(MAPPER.writeValueAsString(line) + "\n");
            }
        }
    }

    /** Questions as members ask them, of entries by their names and of what stands in them. */
    List<String> questions(int count) {
        List<String> questions = new ArrayList<>();
        while (questions.size() < count) {
            Entry entry = any(entries);
            String name = entry.aliases().isEmpty() ? entry.title() : any(entry.aliases());
            questions.add(any(ASKED).formatted(name));
            questions.add(any(sentences).strip().replaceFirst("[，、。；：].*", "是哪一年？"));
        }
        return questions;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(100, 450);
        while (text.length() < length) {
            for (char character : any(sentences).toCharArray()) {
                boolean changed = Character.isDigit(character) && random.nextInt(3) == 0;
                text.append(changed ? (char) ('0' + random.nextInt(10)) : character);
            }
        }
        return text.toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
