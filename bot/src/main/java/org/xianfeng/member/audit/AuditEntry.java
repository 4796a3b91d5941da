package org.xianfeng.member.audit;

import java.time.Instant;

import org.xianfeng.member.Audit;

/**
 * One thing that was done.
 *
 * @param id names it in the trail
 * @param by a chat, or a word for who is none
 * @param whom a chat; empty if it concerned nobody
 * @param what in few words; may be empty
 * @param from a messenger, or the page and its address
 */
public record AuditEntry(String id, Instant at, String by, Audit.Action action, String whom, String what,
        String from) {}
