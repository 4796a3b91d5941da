package org.xianfeng.knowledge.upload;

import java.time.Instant;

import org.xianfeng.chat.ChatId;

/**
 * A file that was brought and is kept.
 *
 * @param size in bytes
 * @param sections how many entries came of it
 * @param first the id of its first entry
 */
record Upload(FileName name, String title, long size, int sections, String first, ChatId by, Instant at) {

    /** Tells this file from an earlier or a later one of the same name. */
    String stamp() {
        return Long.toString(at.toEpochMilli(), Character.MAX_RADIX);
    }
}
