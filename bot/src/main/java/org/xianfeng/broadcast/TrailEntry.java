package org.xianfeng.broadcast;

import java.time.Instant;

/**
 * One line of a broadcast's trail: who did what, and when.
 *
 * @param by a chat, or {@code system}
 * @param step the name of a {@link Step}, or {@code CREATE}
 * @param text a reason, where there is one
 */
public record TrailEntry(Instant at, String by, String step, String text) {}
