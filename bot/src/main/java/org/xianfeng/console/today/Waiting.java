package org.xianfeng.console.today;

/**
 * Something that waits for its reader.
 *
 * @param what the phrase {@code console.waiting.NAME} says it
 * @param href where it is done: a page, or the chat
 * @param inChat whether that is the chat
 */
record Waiting(String what, long count, String href, boolean inChat) {}
