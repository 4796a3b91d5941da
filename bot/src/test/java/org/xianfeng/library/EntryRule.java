package org.xianfeng.library;

import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/** Something that must hold for each entry by itself. */
interface EntryRule extends Rule {

    /** Each place in an entry where it does not hold. */
    Stream<Problem> brokenIn(EntryFile file);

    @Override
    default Stream<Problem> brokenOn(Shelf shelf) {
        return shelf.files().stream().flatMap(this::brokenIn);
    }
}
