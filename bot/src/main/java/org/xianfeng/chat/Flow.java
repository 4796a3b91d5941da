package org.xianfeng.chat;

import java.util.List;
import java.util.Optional;

/**
 * A guided exchange of several messages. While the session is in it, what its member sends comes here first; commands
 * do not, and {@code /cancel} ends it.
 */
public interface Flow {

    /** What the actions of all its buttons begin with; its name follows. */
    String BUTTONS = "flow:";

    /** What the session knows it by: {@code [a-z]+}, unique. Its title is the phrase {@code flow.NAME}. */
    String name();

    /** What it takes to go through it; it is checked at every message. */
    Permission needs();

    /**
     * Whether any other command ends it: right where one short answer is awaited, so that a question typed later is not
     * taken for it.
     */
    boolean endsWithCommands();

    /** The replies; empty if this is not what it waits for, so that others may have it. */
    Optional<List<Reply>> answer(Incoming incoming, Session session);

    /**
     * The reply to one of its buttons.
     *
     * @param incoming the press, or the text that says what the button says
     * @param arguments what follows {@code flow:NAME:} in the button's action
     * @return empty if the button is a stale one
     */
    Optional<Reply> pressed(Incoming incoming, String arguments, Session session);

    /** Leaves it; the reply to who wants no more of it. */
    Reply stop(Incoming incoming, Session session);
}
