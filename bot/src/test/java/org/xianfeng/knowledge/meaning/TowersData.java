package org.xianfeng.knowledge.meaning;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.AnsweredQuestion;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.folder.EntryFile;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.index.Documents;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Phrasing;

/**
 * Writes what {@code bot/fit/towers.py} fits the {@link Towers} to: the model's vectors of all sentences of a library, and
 * of the questions that its entries carry, each with the number of the sentence that answers it.
 *
 * <p>
 * Arguments: the library's folder, and the file to write: the number of sentences and of questions, the sentences'
 * vectors, then for each question the sentence's number and the question's vector; all big-endian.
 */
public final class TowersData {

    private final BgeEmbedder embedder;
    private final List<float[]> sentences = new ArrayList<>();
    private final List<float[]> questions = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    private TowersData(BgeEmbedder embedder) {
        this.embedder = embedder;
    }

    public static void main(String[] arguments) throws IOException {
        try (BgeEmbedder embedder = BgeEmbedder.load()) {
            TowersData data = new TowersData(embedder);
            for (Path file : entries(Path.of(arguments[0]))) {
                if (EntryFile.read(file.toString(),
                        Files.readAllBytes(file)) instanceof EntryFile.Whole(EntryFile read)) {
                    data.add(read.entry());
                }
            }
            data.write(Path.of(arguments[1]));
        }
    }

    private static List<Path> entries(Path library) throws IOException {
        try (Stream<Path> all = Files.walk(library)) {
            return all.filter(path -> path.toString().endsWith(".md"))
                    .filter(path -> LibraryFolder.holdsEntries(path.getFileName().toString())).sorted().toList();
        }
    }

    private void add(Entry entry) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String sentence : Documents.meant(entry.title(), entry.text())) {
            numbers.put(sentence, sentences.size());
            sentences.add(embedder.embed(sentence));
        }
        for (AnsweredQuestion question : entry.questions()) {
            String answer = Documents.meant(entry.title(), question.sentence()).getFirst();
            Integer number = numbers.get(answer);
            if (number != null) {
                questions.add(embedder.embed(Phrasing.plain(Folding.fold(question.question()))));
                answers.add(number);
            }
        }
    }

    private void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(sentences.size());
            out.writeInt(questions.size());
            for (float[] sentence : sentences) {
                write(sentence, out);
            }
            for (int i = 0; i < questions.size(); i++) {
                out.writeInt(answers.get(i));
                write(questions.get(i), out);
            }
        }
    }

    private static void write(float[] vector, DataOutputStream out) throws IOException {
        for (float part : vector) {
            out.writeFloat(part);
        }
    }
}
