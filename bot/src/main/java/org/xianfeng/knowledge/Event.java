package org.xianfeng.knowledge;

import java.util.Optional;

import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Heading;

/**
 * Something that the library dates.
 *
 * @param sentence verbatim from the entry; empty if no sentence of it names that day
 */
public record Event(Heading entry, EntryDate date, Optional<String> sentence) {}
