package org.xianfeng.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.xianfeng.chat.ChatId;

/** Who is signed in. Sessions end when nobody has used them for a while, and at the latest some hours after they began. */
public interface ConsoleSessions {

    /** The session of whoever bears this; it counts as used. Empty if there is none, or none any more. */
    Optional<ConsoleSession> use(Credential credential);

    /** The same without being used by it. */
    Optional<ConsoleSession> find(Credential credential);

    /** Begins one; what it answers is its owner's alone. */
    Credential begin(ChatId owner, Locale language, String device, String address);

    /** Has the pages of this session speak another language from now on. */
    void speak(ConsoleSession session, Locale language);

    /** All of one person's, the last used first. */
    List<ConsoleSession> of(ChatId owner);

    /** Ends one of this person's; nothing if they have none of that id. */
    void end(ChatId owner, String id);

    /** Ends all of this person's. */
    void endAll(ChatId owner);
}
