package org.xianfeng.knowledge;

import java.util.List;
import java.util.Optional;

/** What the library says to a question. */
public sealed interface Answer {

    Grounds grounds();

    /** How sure the library is that its best passage answers the question, from 0 to 1. */
    default double confidence() {
        return grounds().confidence();
    }

    /** Other entries that came near, the nearest first; at most three. */
    default List<Heading> related() {
        return grounds().related();
    }

    /** What the question was taken for, if that is not what it says: a slip mended, or what it goes on about added. */
    default Optional<String> understoodAs() {
        return grounds().understoodAs();
    }

    /** The finding answers the question. */
    record Answered(Finding finding, Grounds grounds) implements Answer {}

    /** The finding may be what was meant, but too little of the question is in it to call it the answer. */
    record Suggested(Finding finding, Grounds grounds) implements Answer {}

    /** The library does not have it. */
    record NotFound(Grounds grounds) implements Answer {}

    /** What an answer rests on; see the methods of the same names. */
    record Grounds(double confidence, List<Heading> related, Optional<String> understoodAs) {

        public Grounds {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be 0 to 1, got " + confidence);
            }
            related = List.copyOf(related);
        }

        /** Of a question that was taken for what it says. */
        public static Grounds of(double confidence, List<Heading> related) {
            return new Grounds(confidence, related, Optional.empty());
        }

        public Grounds understoodAs(String question) {
            return new Grounds(confidence, related, Optional.of(question));
        }
    }
}
