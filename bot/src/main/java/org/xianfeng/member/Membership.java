package org.xianfeng.member;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.ChatId;

/**
 * Who belongs to the organisation: the one place that tells what somebody is to it, for all who ask.
 *
 * <p>
 * Where not everybody is let in, these are: admins and who else was given a role; who is on the list of the settings;
 * who was let in by an invitation, the roster or an admin; and who was here before, which is who has told their name or
 * their branch, was confirmed, or takes part in something ({@link Belonging}). Whom an admin has shown out stays out.
 */
public interface Membership {

    /** How the organisation lets people in. */
    enum Admission {
        OPEN, INVITATION, ROSTER
    }

    /** How somebody has come in, or that they were shown out. */
    enum Way {
        EARLIER, INVITATION, ROSTER, ADMIN, SHOWN_OUT
    }

    /**
     * What is noted of it.
     *
     * @param by an invitation code, or who has done it; may be empty
     */
    record Note(Way way, String by, Instant at) {}

    Admission admission();

    /** How far those may look around who were not let in. */
    Access visitors();

    Standing of(ChatId chat);

    /** Those of these who were let in. */
    Set<ChatId> among(Collection<ChatId> chats);

    default boolean includes(ChatId chat) {
        return !among(List.of(chat)).isEmpty();
    }

    /** How somebody has come in, as far as it was noted. */
    Optional<Note> note(ChatId chat);

    /** Lets somebody in, or shows them out. */
    void note(ChatId chat, Way way, String by);
}
