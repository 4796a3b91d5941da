package org.xianfeng.knowledge;

import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.entry.Heading;

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

    /** What other entries say to the question beside the finding that answers it; at most two. */
    default List<Finding> further() {
        return grounds().further();
    }

    /** What may have been meant instead, to be asked; at most three, the likeliest first. */
    default List<String> readings() {
        return grounds().readings();
    }

    /** What is said in English; empty unless the question was in English. */
    default Optional<EnglishReply> english() {
        return grounds().english();
    }

    /** Whether what was stated is so; empty if the question was no statement, or the finding speaks for itself. */
    default Optional<Ruling> ruling() {
        return grounds().ruling();
    }

    /** The finding answers the question. */
    record Answered(Finding finding, Grounds grounds) implements Answer {}

    /** The finding may be what was meant, but too little of the question is in it to call it the answer. */
    record Suggested(Finding finding, Grounds grounds) implements Answer {}

    /** The library does not have it. */
    record NotFound(Grounds grounds) implements Answer {}

    /** Several entries answer it together. */
    record Surveyed(Overview overview, Grounds grounds) implements Answer {}

    /** What an answer rests on; see the methods of the same names. */
    record Grounds(double confidence, List<Heading> related, Optional<String> understoodAs, List<Finding> further,
            List<String> readings, Optional<EnglishReply> english, Optional<Ruling> ruling) {

        public Grounds {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be 0 to 1, got " + confidence);
            }
            related = List.copyOf(related);
            further = List.copyOf(further);
            readings = List.copyOf(readings);
        }

        /** Of a question that was taken for what it says. */
        public static Grounds of(double confidence, List<Heading> related) {
            return new Grounds(confidence, related, Optional.empty(), List.of(), List.of(), Optional.empty(),
                    Optional.empty());
        }

        public Grounds understoodAs(String question) {
            return new Grounds(confidence, related, Optional.of(question), further, readings, english, ruling);
        }

        public Grounds further(List<Finding> findings) {
            return new Grounds(confidence, related, understoodAs, findings, readings, english, ruling);
        }

        public Grounds readings(List<String> questions) {
            return new Grounds(confidence, related, understoodAs, further, questions, english, ruling);
        }

        public Grounds related(List<Heading> headings) {
            return new Grounds(confidence, headings, understoodAs, further, readings, english, ruling);
        }

        public Grounds ruling(Ruling said) {
            return new Grounds(confidence, related, understoodAs, further, readings, english, Optional.of(said));
        }

        public Grounds english(EnglishReply reply) {
            return new Grounds(confidence, related, understoodAs, further, readings, Optional.of(reply), ruling);
        }
    }
}
