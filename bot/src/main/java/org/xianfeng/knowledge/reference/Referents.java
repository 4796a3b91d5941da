package org.xianfeng.knowledge.reference;

import java.util.List;
import java.util.Optional;

/**
 * What a question may go on about.
 *
 * @param pointer what says so; empty if nothing does but that the question is asked behind another
 * @param all the likeliest first; none if that is not known, or if the question stands by itself
 * @param areMany whether one of several is meant, and nothing tells which
 * @param isAnother whether the same is asked about something else
 */
public record Referents(Optional<Pointer> pointer, List<Continuation> all, boolean areMany, boolean isAnother) {

    /** Of a question that names its subject itself. */
    static final Referents NONE = new Referents(Optional.empty(), List.of(), false, false);

    public Referents {
        all = List.copyOf(all);
    }

    static Referents of(Pointer pointer, List<Continuation> all) {
        return new Referents(Optional.of(pointer), all, false, false);
    }

    static Referents oneOf(Pointer pointer, List<Continuation> all) {
        return new Referents(Optional.of(pointer), all, true, false);
    }

    /** 「那七大呢」: the question before, about something else. */
    static Referents another(Continuation one) {
        return new Referents(Optional.empty(), List.of(one), false, true);
    }

    /** Nothing points to it, but the subject may go without saying. */
    static Referents unsaid(Continuation one) {
        return new Referents(Optional.empty(), List.of(one), false, false);
    }

    /** Whether it names its subject itself. */
    public boolean standsAlone() {
        return pointer.isEmpty() && all.isEmpty();
    }
}
