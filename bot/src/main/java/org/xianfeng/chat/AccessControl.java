package org.xianfeng.chat;

import java.util.Locale;
import java.util.Optional;

/** Tells what is for somebody, as far as it depends on whether they belong here; see {@link Roles} for the rest. */
public interface AccessControl {

    /** For whom something is; what is said of no dialog is for those alone who were let in. */
    enum Access {
        /** For whoever opens the chat: the welcome, the help, the way in. */
        ANYBODY,
        /** Asking the library and leafing through it. */
        LIBRARY,
        /** Seeing which activities there are. */
        ACTIVITIES,
        /** All else. */
        MEMBERS
    }

    boolean permits(ChatId who, Access access);

    /** What somebody reads who is not permitted: why, and the way in. */
    Reply refusal(Session session);

    /** Leads in who was not let in yet; empty for who was. */
    Optional<Button> wayIn(ChatId who, Locale language);
}
