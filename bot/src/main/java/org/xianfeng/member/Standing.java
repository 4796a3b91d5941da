package org.xianfeng.member;

/** What somebody is to the organisation; each is all that those before it are. */
public enum Standing {

    /** Somebody who was not let in: they see what everybody may. */
    VISITOR,
    /** Let in, but nobody knows who they are. */
    NAMELESS,
    /** Let in, and called by a name or given a role. */
    KNOWN,
    /** Known under a name that the organisation's list, its roster or an organizer confirms. */
    CONFIRMED;

    public boolean covers(Standing needed) {
        return compareTo(needed) >= 0;
    }
}
