package org.xianfeng.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No text has a long run of characters from the texts that its facts were taken from, nor from their quiz questions with
 * the answers filled in. Titles in 《》 do not count, nor what is longer than a term and stands in “” as a quotation.
 */
final class OwnWords implements Rule {

    private static final int RUN = 25;
    private static final Pattern QUOTATION = Pattern.compile("“[^“”]{12,200}”");
    private static final Pattern BLANK = Pattern.compile("[（(]\\s*[）)]|_{2,}");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path material;

    /** @param material a folder of texts; without it, nothing is compared */
    OwnWords(Path material) {
        this.material = material;
    }

    @Override
    public Stream<Problem> brokenOn(Shelf shelf) {
        Set<String> ours = new HashSet<>();
        shelf.files().forEach(file -> runs(unquoted(file.entry().text())).forEach(ours::add));
        Set<String> copied = new HashSet<>();
        for (Path text : texts()) {
            read(text).flatMap(OwnWords::runs).filter(ours::contains).forEach(copied::add);
        }
        return shelf.files().stream().flatMap(file -> copiedIn(file, copied));
    }

    /** One problem a line, since overlapping runs are one stretch. */
    private static Stream<Problem> copiedIn(EntryFile file, Set<String> copied) {
        return file.body().stream().flatMap(line -> runs(unquoted(line.text())).filter(copied::contains).limit(1)
                .map(run -> file.problem(line.number(), "copied: " + run)));
    }

    private static String unquoted(String text) {
        return QUOTATION.matcher(text).replaceAll("“”");
    }

    private static Stream<String> runs(String text) {
        String bare = text.replaceAll("《[^》]{1,60}》", "《》").replaceAll("\\s", "");
        return Stream.iterate(0, start -> start + RUN <= bare.length(), start -> start + 1)
                .map(start -> bare.substring(start, start + RUN));
    }

    private List<Path> texts() {
        if (!Files.isDirectory(material)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(material)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + material, e);
        }
    }

    private static Stream<String> read(Path text) {
        String content = content(text);
        return text.toString().endsWith(".jsonl")
                ? Stream.concat(Stream.of(content), content.lines().flatMap(OwnWords::filledIn))
                : Stream.of(content);
    }

    private static String content(Path text) {
        try {
            return Files.readString(text);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + text, e);
        }
    }

    /** A question with its answers in its blanks, one each or all in the first; behind it if there is no blank. */
    private static Stream<String> filledIn(String line) {
        JsonNode quiz = JSON.readTree(line);
        String question = quiz.path("question").asString("");
        List<String> answers = quiz.path("answers").valueStream().map(JsonNode::asString).toList();
        Iterator<String> next = answers.iterator();
        String each = BLANK.matcher(question)
                .replaceAll(_ -> Matcher.quoteReplacement(next.hasNext() ? next.next() : ""));
        String all = String.join("、", answers);
        return BLANK.matcher(question).find()
                ? Stream.of(each, BLANK.matcher(question).replaceFirst(Matcher.quoteReplacement(all)))
                : Stream.of(question + all);
    }
}
