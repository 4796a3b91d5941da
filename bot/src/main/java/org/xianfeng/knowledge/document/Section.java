package org.xianfeng.knowledge.document;

import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.entry.EntryDate;

/**
 * A part of a document that stands for itself.
 *
 * @param headings from the highest to its own; empty for what stands before the first
 * @param date that its own heading names
 */
record Section(List<String> headings, Optional<EntryDate> date, List<String> paragraphs) {

    Section {
        headings = List.copyOf(headings);
        paragraphs = List.copyOf(paragraphs);
    }

    String text() {
        return String.join("\n", paragraphs);
    }
}
