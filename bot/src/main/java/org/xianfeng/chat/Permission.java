package org.xianfeng.chat;

/**
 * Something that not everybody may do. Commands, buttons, forms, endpoints and pages each name the one that they take;
 * {@link Role} says who has it. Who has none of what they asked for reads the phrase {@code chat.not-allowed.NAME}.
 */
public enum Permission {
    /** All that is for everybody who was let in. */
    TAKE_PART,
    /** Signing in to the console. */
    CONSOLE,
    /** Sending files without having been asked for one. */
    SEND_FILES,
    /** Making activities, and managing one's own. */
    ORGANIZE,
    /** Managing everybody's activities. */
    ALL_ACTIVITIES,
    /** Writing to many, as far as one's reach goes, and seeing what came of it. */
    BROADCAST,
    /** Everybody's broadcasts: approving them, writing to all, the groups that may be posted into. */
    ALL_BROADCASTS,
    /** Giving tasks, and seeing to them. */
    TASKS,
    /** Everybody's tasks: opening closed ones again. */
    ALL_TASKS,
    /** Seeing the lists of activities, broadcasts and tasks as pages, as far as they are one's own. */
    LISTS,
    /** Seeing how many there are of everybody's, and how they stand; neither texts nor names. */
    ALL_LISTS,
    /** Confirming that somebody is called as they say. */
    CONFIRM_NAMES,
    /** Seeing members, as far as one's reach goes. */
    SEE_MEMBERS,
    /** Everything about members: roles, who is let in, the roster, the organisation's lists, erasure. */
    MEMBERS,
    /** Tables of everybody's hours and deeds. */
    EXPORTS,
    /** The library: files, common questions, what found no answer, reindexing. */
    LIBRARY,
    /** Figures by branch and month. */
    FIGURES,
    /** Reading who did what. */
    AUDIT,
    /** Seeing to the service: what could not be delivered, how it is. */
    OPERATE
}
