package org.xianfeng.knowledge.document;

import java.util.List;

import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;

/** What a file turned out to hold. */
public sealed interface ParsedDocument {

    /**
     * Something to know.
     *
     * @param title what the document calls itself, or else the file's name without its ending
     * @param entries at least one
     * @param problems what had to be left out
     */
    record Taken(String title, List<Entry> entries, List<Problem> problems, Reading reading)
            implements
                ParsedDocument {

        public Taken {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Nothing that can be taken in.
     *
     * @param seen what there was instead, in the document's own words; may be empty
     */
    record Refused(DocumentRefusal reason, String seen) implements ParsedDocument {

        public Refused(DocumentRefusal reason) {
            this(reason, "");
        }
    }
}
