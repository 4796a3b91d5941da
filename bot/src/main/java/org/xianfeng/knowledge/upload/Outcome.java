package org.xianfeng.knowledge.upload;

import java.util.List;

import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.entry.Problem;

/** What became of a file that was brought. */
sealed interface Outcome {

    /**
     * It is part of the library.
     *
     * @param replaced whether there was an earlier one of its name
     * @param served whether questions find it already
     * @param problems what of it was left out
     * @param receipt what else is to be known of it
     */
    record Taken(Upload brought, boolean replaced, boolean served, List<Problem> problems, Receipt receipt)
            implements
                Outcome {}

    /** Its text was recognised with so little sureness that who brought it decides. */
    record Doubtful(Upload held, Receipt receipt) implements Outcome {}

    /**
     * It could not be read.
     *
     * @param seen what there was instead; may be empty
     */
    record Refused(DocumentRefusal reason, String seen) implements Outcome {}

    /** Its messenger does not have it any more. */
    record Gone() implements Outcome {}

    /** Something of ours is broken; the log says what. */
    record Failed() implements Outcome {}
}
