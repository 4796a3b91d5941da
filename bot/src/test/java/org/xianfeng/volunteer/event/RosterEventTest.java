package org.xianfeng.volunteer.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.store.stream.StreamEntry;

import static org.assertj.core.api.Assertions.assertThat;

class RosterEventTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/org/xianfeng/volunteer");
    private static final Path CLASSES = Path.of("src/main/java/org/xianfeng/volunteer");

    private static final Pattern EVENT = Pattern
            .compile("(?:tell\\(|tell_of\\(|keep\\(|'type', |argument\\(1\\) == )'([a-z-]+)'");
    private static final Pattern OUTCOME = Pattern.compile("return \\{?'([A-Za-z_-]+)[:']");

    /** What is left when it is none of the others, so that nobody looks for it. */
    private static final Set<String> REMAINING = Set.of("changed", "refused", "settled");

    /** All fields that any event has. */
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("activity", "7"), Map.entry("post", "2"),
            Map.entry("shift", "3"), Map.entry("member", "web:a"), Map.entry("generation", "4"),
            Map.entry("offer", "5"), Map.entry("until", "6"), Map.entry("to", "8"), Map.entry("why", "closed"),
            Map.entry("state", "OPEN"), Map.entry("from", "9"), Map.entry("from-end", "10"),
            Map.entry("to-end", "11"), Map.entry("field", "title"), Map.entry("before", "旧名"),
            Map.entry("told", "1"), Map.entry("place", "礼堂"), Map.entry("by", "web:b"));

    @Test
    void everyEventThatAScriptWritesIsRead() {
        Set<String> written = words(EVENT, SCRIPTS.resolve("roster"), SCRIPTS.resolve("attendance"));
        written.add("removed"); // by withdraw.lua, which is told so
        assertThat(EventReader.words()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(written).allSatisfy(word -> assertThat(RosterEvent.read(entry(word)).orElseThrow().activity())
                .hasToString("7"));
    }

    @Test
    void anEventOfAnotherVersionIsLeftAlone() {
        assertThat(RosterEvent.read(entry("abducted"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster", "attendance"})
    void everyOutcomeThatAScriptAnswersIsKnown(String room) {
        String classes = sources(CLASSES.resolve(room), ".java").collect(Collectors.joining());
        Set<String> answered = words(OUTCOME, SCRIPTS.resolve(room));
        answered.removeAll(REMAINING);
        assertThat(answered).isNotEmpty().allSatisfy(word -> assertThat(classes).containsPattern(
                "\"" + word + "\"|\\b" + word.toUpperCase(Locale.ROOT).replace('-', '_') + "\\b"));
    }

    @Test
    void tellsWhenItWasWritten() {
        assertThat(new RosterEvent.Source(3, "1700000000123-4").at()).isEqualTo(Instant.ofEpochMilli(1700000000123L));
    }

    private static StreamEntry entry(String type) {
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.put("type", type);
        if (type.equals("handed-over")) {
            fields.put("to", "web:b");
        }
        return new StreamEntry(3, "12-0", fields);
    }

    private static Set<String> words(Pattern pattern, Path... folders) {
        return Stream.of(folders).flatMap(folder -> sources(folder, ".lua"))
                .flatMap(source -> pattern.matcher(source).results()).map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
            return found.stream().map(RosterEventTest::content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
