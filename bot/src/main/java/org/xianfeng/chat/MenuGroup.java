package org.xianfeng.chat;

/** The parts of the main menu, in their order. Titles are the phrases {@code menu.NAME}. */
public enum MenuGroup {

    /** Asking, and leafing through the library. */
    LIBRARY,
    /** Activities: seeing them, one's places in them, checking in. */
    ACTIVITIES,
    /** What is one's own: hours, certificate, calendar, profile. */
    OWN,
    /** The list of tasks 清单. */
    TASKS,
    /** What organizers and admins do. */
    MANAGE,
    /** Help, language, who one is. */
    ABOUT
}
