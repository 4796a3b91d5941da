package org.xianfeng.knowledge.folder;

import java.util.List;

/** A field of an entry as it was written, whether in YAML or in JSON. */
record Field(int line, Value value) {

    /** No type is guessed: a number or a date is the text that stands there. */
    sealed interface Value {}

    record Text(String text) implements Value {}

    record Listing(List<String> items) implements Value {}

    /** Something that no field may be, such as a list of lists. */
    record Other() implements Value {}
}
