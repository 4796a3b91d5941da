package org.xianfeng.member.audit;

import java.util.List;
import java.util.Optional;

/**
 * A page of the trail.
 *
 * @param older the id to go on from; empty if there is nothing before it
 */
public record AuditPage(List<AuditEntry> entries, Optional<String> older) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
