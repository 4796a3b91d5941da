package org.xianfeng.knowledge;

import java.util.Optional;

import org.xianfeng.knowledge.entry.Kind;

/**
 * What entries can have in common: their kind, a tag, or either of both where one word says both.
 *
 * @param tag as it is written in the entries
 */
public record Topic(Optional<Kind> kind, String tag) {}
