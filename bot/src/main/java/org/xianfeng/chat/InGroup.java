package org.xianfeng.chat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a group or a channel that we are in. The origin's chat is the group: whoever acts there is named
 * beside it, since nothing of theirs is ever said there.
 */
public sealed interface InGroup extends Incoming {

    /**
     * A command.
     *
     * @param by the private chat of who calls
     * @param title what the group is called
     * @param name in lower case, without the slash
     * @param ours whether it names us, so that it is meant for nobody else
     * @param topic the messenger's id of the part of the group it was called in, or null
     */
    @JsonTypeName("group-call")
    record Called(Origin origin, ChatId by, String title, String name, boolean ours,
            @Nullable String topic) implements InGroup {}

    /**
     * A button that was pressed on a message of ours, which all can see.
     *
     * @param by the private chat of who pressed it
     */
    @JsonTypeName("group-tap")
    record Tapped(Origin origin, ChatId by, String action) implements InGroup {}

    /**
     * Somebody has taken us in.
     *
     * @param by the private chat of who did
     * @param title what the group is called
     */
    @JsonTypeName("group-join")
    record Joined(Origin origin, ChatId by, String title) implements InGroup {}

    /** We were thrown out. */
    @JsonTypeName("group-leave")
    record Left(Origin origin) implements InGroup {}

    /** The group goes on under another id, as one does that has become a supergroup. */
    @JsonTypeName("group-move")
    record Moved(Origin origin, ChatId to) implements InGroup {}
}
