package org.xianfeng.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;

/**
 * A part of the console, and the one rule of who sees it: each page is in the area that its path begins with, and what is
 * in no area is for nobody. Titles are the phrases {@code console.area.NAME}.
 */
public enum Area {

    TODAY("", Permission.CONSOLE), ACTIVITIES("/activities", Permission.LISTS), BROADCASTS("/broadcasts",
            Permission.LISTS, Permission.BROADCAST),
    /** A part of the next one that is for fewer. */
    TASK_IMPORT("/tasks/import", Permission.TASKS, Permission.TASKS), TASKS("/tasks", Permission.LISTS,
            Permission.TASKS), LIBRARY("/library", Permission.LIBRARY, Permission.LIBRARY),
    /** A part of the next one that is for fewer. */
    ROSTER("/members/import", Permission.MEMBERS, Permission.MEMBERS), MEMBERS("/members", Permission.SEE_MEMBERS,
            Permission.MEMBERS), FIGURES("/figures", Permission.FIGURES), AUDIT("/audit",
                    Permission.AUDIT), SESSIONS("/sessions", Permission.CONSOLE, Permission.CONSOLE);

    static final String CONSOLE = "/console";
    private static final Set<Area> PARTS = Set.of(ROSTER, TASK_IMPORT);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String path;
    private final Permission reads;
    private final Optional<Permission> changes;

    /** One in which nobody changes anything. */
    Area(String path, Permission reads) {
        this(path, reads, Optional.empty());
    }

    Area(String path, Permission reads, Permission changes) {
        this(path, reads, Optional.of(changes));
    }

    Area(String path, Permission reads, Optional<Permission> changes) {
        this.path = CONSOLE + path;
        this.reads = reads;
        this.changes = changes;
    }

    /** Where it begins. */
    public String path() {
        return path;
    }

    /** Whether somebody of this role may have such a request answered: to read takes less than to change. */
    boolean lets(Role role, String method) {
        return READING.contains(method) ? role.may(reads) : changes.filter(role::may).isPresent();
    }

    /** The area of a request's path; empty if it is in none. */
    static Optional<Area> of(String requested) {
        return Arrays.stream(values()).filter(area -> requested.equals(area.path)
                || (area != TODAY && requested.startsWith(area.path + "/"))).findFirst();
    }

    /** Those that somebody of this role sees, in the order to show them. */
    static List<Area> of(Role role) {
        return Arrays.stream(values()).filter(area -> !PARTS.contains(area) && role.may(area.reads)).toList();
    }
}
