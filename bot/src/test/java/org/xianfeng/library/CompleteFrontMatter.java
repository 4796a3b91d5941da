package org.xianfeng.library;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.entry.Source;
import org.xianfeng.knowledge.folder.EntryFile;

/** Every field is there and no other; a source is named; nothing is listed twice. Reading it checks the types. */
final class CompleteFrontMatter implements EntryRule {

    private static final List<String> FIELDS = List.of("id", "title", "kind", "dates", "people", "places", "aliases",
            "tags", "sources");
    private static final Set<String> OPTIONAL = Set.of("english");

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        Set<String> written = file.fields().keySet();
        Stream<Problem> missing = FIELDS.stream().filter(field -> !written.contains(field))
                .map(field -> file.problem(1, field + " is missing"));
        Stream<Problem> unknown = written.stream().filter(field -> !FIELDS.contains(field) && !OPTIONAL.contains(field))
                .map(field -> file.problem(file.lineOf(field), "there is no field " + field));
        return Stream.of(missing, unknown, lists(file)).flatMap(problems -> problems);
    }

    private static Stream<Problem> lists(EntryFile file) {
        Entry entry = file.entry();
        Stream<Problem> unnamed = entry.sources().isEmpty()
                ? Stream.of(file.problem(file.lineOf("sources"), "a source is missing"))
                : Stream.empty();
        Stream<Problem> title = entry.aliases().stream().filter(entry.title()::equals)
                .map(_ -> file.problem(file.lineOf("aliases"), "the title is among the aliases"));
        Map<String, List<String>> lists = Map.of("people", entry.people(), "places", entry.places(), "aliases",
                entry.aliases(), "tags", entry.tags(), "sources",
                entry.sources().stream().map(Source::citation).toList());
        Stream<Problem> twice = lists.entrySet().stream().flatMap(list -> twice(list.getValue())
                .map(item -> file.problem(file.lineOf(list.getKey()), item + " is listed twice")));
        return Stream.of(unnamed, title, twice).flatMap(problems -> problems);
    }

    private static Stream<String> twice(List<String> items) {
        Set<String> seen = new HashSet<>();
        return items.stream().filter(item -> !seen.add(item));
    }
}
