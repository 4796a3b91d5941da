package org.xianfeng.chat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What somebody is here, and so what they may do: the one table of it. Those who may more stand further down. */
public enum Role {

    MEMBER,
    /** 审计员: reads, and changes nothing. */
    AUDITOR(Permission.CONSOLE, Permission.LISTS, Permission.ALL_LISTS, Permission.FIGURES, Permission.AUDIT),
    /** 资料员 */
    LIBRARIAN(Permission.CONSOLE, Permission.SEND_FILES, Permission.LIBRARY), ORGANIZER(Permission.CONSOLE,
            Permission.SEND_FILES, Permission.ORGANIZE, Permission.BROADCAST, Permission.TASKS,
            Permission.LISTS, Permission.CONFIRM_NAMES, Permission.FIGURES),
    /** 网格长, of a grid. */
    GRID_LEAD(ORGANIZER, Permission.SEE_MEMBERS),
    /** 支部书记, of a branch. */
    SECRETARY(ORGANIZER, Permission.SEE_MEMBERS), ADMIN(SECRETARY, Permission.values());

    // it cannot be modified, though its type does not say so
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(Permission... more) {
        EnumSet<Permission> all = EnumSet.of(Permission.TAKE_PART, more);
        this.permissions = Collections.unmodifiableSet(all);
    }

    Role(Role less, Permission... more) {
        EnumSet<Permission> all = EnumSet.of(Permission.TAKE_PART, more);
        all.addAll(less.permissions);
        this.permissions = Collections.unmodifiableSet(all);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether who has this role may do all that those may who have the other. */
    public boolean covers(Role other) {
        return permissions.containsAll(other.permissions);
    }
}
