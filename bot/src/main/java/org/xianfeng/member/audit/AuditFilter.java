package org.xianfeng.member.audit;

import java.util.Optional;

import org.xianfeng.member.Audit;

/**
 * What is looked for in the trail.
 *
 * @param person a chat, by whom or to whom it was done; empty for anybody
 */
public record AuditFilter(Optional<Audit.Action> action, String person) {

    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), "");

    boolean lets(AuditEntry entry) {
        return action.filter(wanted -> wanted != entry.action()).isEmpty()
                && (person.isEmpty() || person.equals(entry.by()) || person.equals(entry.whom()));
    }
}
