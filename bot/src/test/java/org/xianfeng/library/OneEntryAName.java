package org.xianfeng.library;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;
import org.xianfeng.knowledge.text.Folded;

/** No title or alias leads to two entries, however it is typed, but for those that two entries truly share. */
final class OneEntryAName implements Rule {

    private final Set<String> shared;

    OneEntryAName(Set<String> shared) {
        this.shared = shared.stream().map(Folded::of).collect(Collectors.toSet());
    }

    @Override
    public Stream<Problem> brokenOn(Shelf shelf) {
        return new Shared(OneEntryAName::names).among(shelf).filter(name -> !shared.contains(name.name()))
                .map(name -> name.later().problem(line(name.later(), name.name()),
                        name.name() + " leads to " + name.first().name() + ", too"));
    }

    private static Stream<String> names(EntryFile file) {
        return Stream.concat(Stream.of(file.entry().title()), file.entry().aliases().stream()).map(Folded::of);
    }

    private static int line(EntryFile file, String name) {
        return file.lineOf(Folded.of(file.entry().title()).equals(name) ? "title" : "aliases");
    }
}
