package org.xianfeng.knowledge.document;

import java.util.List;

/** A document as its reader sees it. */
record Document(String title, List<Section> sections) {

    Document {
        sections = List.copyOf(sections);
    }
}
