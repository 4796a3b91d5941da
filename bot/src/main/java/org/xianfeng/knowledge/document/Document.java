package org.xianfeng.knowledge.document;

import java.util.List;

/**
 * A document as its reader sees it.
 *
 * @param headings how many it has
 */
record Document(String title, List<Section> sections, int headings) {

    Document {
        sections = List.copyOf(sections);
    }
}
