package org.xianfeng.knowledge.document;

import java.util.List;

import org.xianfeng.knowledge.document.extract.Legibility;

/**
 * What is to be known of how a document was read, beside its entries.
 *
 * @param headings that were found in it
 * @param beginning its first lines, as they were read
 */
public record Reading(int headings, Legibility legibility, List<String> beginning) {

    /** Of what is written for us. */
    public static final Reading OF_ENTRIES = new Reading(0, Legibility.CLEAR, List.of());

    public Reading {
        beginning = List.copyOf(beginning);
    }
}
