package org.xianfeng.library;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/** An entry is found by its id: in {@code <id>.md}, and in no other folder a second time. */
final class IdIsFileName implements Rule {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    public Stream<Problem> brokenOn(Shelf shelf) {
        return Stream.concat(shelf.files().stream().flatMap(IdIsFileName::misnamed),
                new Shared(file -> Stream.of(file.entry().id())).among(shelf)
                        .map(shared -> shared.later().problem(shared.later().lineOf("id"),
                                "the id " + shared.name() + " is taken by " + shared.first().name())));
    }

    private static Stream<Problem> misnamed(EntryFile file) {
        String id = file.entry().id();
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        if (!ID.matcher(id).matches()) {
            return Stream.of(file.problem(file.lineOf("id"), "an id has a-z, 0-9 and single hyphens, got " + id));
        }
        return name.equals(id + ".md")
                ? Stream.empty()
                : Stream.of(file.problem(file.lineOf("id"), "the file must be called " + id + ".md"));
    }
}
