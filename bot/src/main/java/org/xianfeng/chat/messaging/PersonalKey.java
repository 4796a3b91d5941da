package org.xianfeng.chat.messaging;

/**
 * A kind of key in Redis in which a member stands.
 *
 * @param pattern as in the list of {@code docs/security.md}: {@code N} stands for a number, {@code *} for anything
 * @param fate what becomes of it when a member is forgotten
 */
public record PersonalKey(String pattern, Fate fate) {

    /** What becomes of what is kept of a member. A key that has their id in its name is deleted by all but the last two. */
    public enum Fate {
        /** A key is a member's own. */
        OWN,
        /** The entries that have the id in them are taken out. */
        ENTRIES,
        /** Others' texts in which the member's name may stand; the name is taken out. */
        NAMES,
        /** It is counted further, without the member: another id stands there, and no name. */
        COUNTED,
        /** It is on its way and goes by itself within moments. */
        PASSING
    }

    public static PersonalKey own(String pattern) {
        return new PersonalKey(pattern, Fate.OWN);
    }

    public static PersonalKey entries(String pattern) {
        return new PersonalKey(pattern, Fate.ENTRIES);
    }

    public static PersonalKey names(String pattern) {
        return new PersonalKey(pattern, Fate.NAMES);
    }

    public static PersonalKey counted(String pattern) {
        return new PersonalKey(pattern, Fate.COUNTED);
    }

    public static PersonalKey passing(String pattern) {
        return new PersonalKey(pattern, Fate.PASSING);
    }
}
