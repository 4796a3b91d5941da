package org.xianfeng.knowledge.document;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What came out of a document: its text in blocks, or why there is none. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface ExtractedText {

    /** The most characters of a document, which are about three thick books. */
    int MOST_CHARACTERS = 2_000_000;

    /**
     * Its text.
     *
     * @param title what the document's own data call it; may be empty or nonsense
     */
    @JsonTypeName("text")
    record Text(String title, List<Block> blocks) implements ExtractedText {}

    /** Nothing. */
    @JsonTypeName("none")
    record None(DocumentRefusal reason) implements ExtractedText {}
}
