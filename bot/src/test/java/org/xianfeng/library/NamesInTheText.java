package org.xianfeng.library;

import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/** Who and where an entry lists stands in what it says, spelled the same. */
final class NamesInTheText implements EntryRule {

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        return Stream.concat(missing(file, "people", file.entry().people()),
                missing(file, "places", file.entry().places()));
    }

    private static Stream<Problem> missing(EntryFile file, String field, List<String> names) {
        String said = file.entry().title() + '\n' + file.entry().text();
        return names.stream().filter(name -> !said.contains(name))
                .map(name -> file.problem(file.lineOf(field), name + " stands neither in the title nor in the text"));
    }
}
