package org.xianfeng.library;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/** A link leads to another entry's file. */
final class LinksResolve implements Rule {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]*)\\)");

    @Override
    public Stream<Problem> brokenOn(Shelf shelf) {
        Set<Path> files = shelf.files().stream().map(file -> Path.of(file.name())).collect(Collectors.toSet());
        return shelf.files().stream().flatMap(file -> file.body().stream()
                .flatMap(line -> LINK.matcher(line.text()).results().map(link -> link.group(1))
                        .filter(target -> !files.contains(resolve(file, target)))
                        .map(target -> file.problem(line.number(), "there is no entry in " + target))));
    }

    private static Path resolve(EntryFile file, String target) {
        return Path.of(file.name()).resolveSibling(target).normalize();
    }
}
