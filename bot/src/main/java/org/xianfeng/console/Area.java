package org.xianfeng.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.xianfeng.chat.Role;

/**
 * A part of the console, and the one rule of who sees it: each page is in the area that its path begins with, and what is
 * in no area is for nobody. Titles are the phrases {@code console.area.NAME}.
 */
public enum Area {

    TODAY("", Role.ORGANIZER), ACTIVITIES("/activities", Role.ORGANIZER), BROADCASTS("/broadcasts",
            Role.ORGANIZER), TASKS("/tasks", Role.ORGANIZER), LIBRARY("/library", Role.ADMIN), MEMBERS("/members",
                    Role.ADMIN), FIGURES("/figures",
                            Role.ORGANIZER), AUDIT("/audit", Role.ADMIN), SESSIONS("/sessions", Role.ORGANIZER);

    static final String CONSOLE = "/console";

    private final String path;
    private final Role least;

    Area(String path, Role least) {
        this.path = CONSOLE + path;
        this.least = least;
    }

    /** Where it begins. */
    public String path() {
        return path;
    }

    /** The least role that sees it. */
    public Role least() {
        return least;
    }

    /** The area of a request's path; empty if it is in none. */
    static Optional<Area> of(String requested) {
        return Arrays.stream(values()).filter(area -> requested.equals(area.path)
                || (area != TODAY && requested.startsWith(area.path + "/"))).findFirst();
    }

    /** Those that somebody of this role sees, in the order to show them. */
    static List<Area> of(Role role) {
        return Arrays.stream(values()).filter(area -> role.covers(area.least)).toList();
    }
}
