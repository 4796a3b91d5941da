package org.xianfeng.knowledge.document.extract;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.xianfeng.knowledge.document.table.TableRows;

/** What came out of a document: its text in blocks, or its tables, or why there is neither. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ExtractedText {

    /** The most characters of a document, which are about three thick books. */
    int MOST_CHARACTERS = 2_000_000;

    /**
     * Its text.
     *
     * @param title what the document's own data call it; may be empty or nonsense
     */
    @JsonTypeName("text")
    record Text(String title, List<Block> blocks, Legibility legibility) implements ExtractedText {

        Text(String title, List<Block> blocks) {
            this(title, blocks, Legibility.CLEAR);
        }
    }

    /** Its tables, from the first sheet to the last. */
    @JsonTypeName("tables")
    record Tables(List<Sheet> sheets) implements ExtractedText {}

    /** A sheet of a workbook. */
    record Sheet(String name, List<TableRows.Row> rows) {}

    /** Nothing. */
    @JsonTypeName("none")
    record None(DocumentRefusal reason) implements ExtractedText {}
}
