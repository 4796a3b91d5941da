package org.xianfeng.chat;

/** What somebody may do; each role may do all that those before it may. */
public enum Role {

    MEMBER, ORGANIZER, ADMIN;

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
