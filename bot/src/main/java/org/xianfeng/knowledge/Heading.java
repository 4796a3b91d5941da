package org.xianfeng.knowledge;

/** An entry's id and title, to offer it. */
public record Heading(String id, String title) {}
