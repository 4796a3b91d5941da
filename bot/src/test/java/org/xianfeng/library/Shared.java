package org.xianfeng.library;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.folder.EntryFile;

/**
 * Finds names that lead to more than one entry.
 *
 * @param names of an entry
 */
record Shared(Function<EntryFile, Stream<String>> names) {

    /** A name, the entry that has it first, and another one that has it too. */
    record Name(String name, EntryFile first, EntryFile later) {}

    Stream<Name> among(Shelf shelf) {
        Map<String, EntryFile> first = new HashMap<>();
        Stream.Builder<Name> shared = Stream.builder();
        for (EntryFile file : shelf.files()) {
            names.apply(file).distinct().forEach(name -> {
                @Nullable
                EntryFile earlier = first.putIfAbsent(name, file);
                if (earlier != null) {
                    shared.add(new Name(name, earlier, file));
                }
            });
        }
        return shared.build();
    }
}
