package org.xianfeng.library;

import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;

/** Something that must hold for all entries together. */
interface Rule {

    /** Each place where it does not hold. */
    Stream<Problem> brokenOn(Shelf shelf);
}
