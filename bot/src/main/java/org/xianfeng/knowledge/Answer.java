package org.xianfeng.knowledge;

import java.util.List;

/** What the library says to a question. */
public sealed interface Answer {

    /** How sure the library is that its best passage answers the question, from 0 to 1. */
    double confidence();

    /** Other entries that came near, the nearest first; at most three. */
    List<Heading> related();

    /** The finding answers the question. */
    record Answered(Finding finding, double confidence, List<Heading> related) implements Answer {

        public Answered {
            related = List.copyOf(related);
            checkConfidence(confidence);
        }
    }

    /** The finding may be what was meant, but too little of the question is in it to call it the answer. */
    record Suggested(Finding finding, double confidence, List<Heading> related) implements Answer {

        public Suggested {
            related = List.copyOf(related);
            checkConfidence(confidence);
        }
    }

    /** The library does not have it. */
    record NotFound(double confidence, List<Heading> related) implements Answer {

        public NotFound {
            related = List.copyOf(related);
            checkConfidence(confidence);
        }
    }

    private static void checkConfidence(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1, got " + confidence);
        }
    }
}
