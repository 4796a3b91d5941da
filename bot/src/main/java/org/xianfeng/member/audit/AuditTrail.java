package org.xianfeng.member.audit;

/** What was noted, for admins to read. */
public interface AuditTrail {

    /**
     * The entries before this one that a filter lets through, the newest first.
     *
     * @param before the id of an entry; empty for the newest
     */
    AuditPage page(AuditFilter filter, String before, int most);
}
