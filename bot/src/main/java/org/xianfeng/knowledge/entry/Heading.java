package org.xianfeng.knowledge.entry;

/** An entry's id and title, to offer it. */
public record Heading(String id, String title) {}
