package org.xianfeng.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xianfeng.chat.ChatId;

/**
 * Whose names are confirmed: by the organisation's list of its people, or by an organizer who knows them. What an
 * organizer has confirmed is a name, so who calls themselves something else is not confirmed any more.
 */
public interface Confirmations {

    /** Those of these who are confirmed, each with the name that is. */
    Map<ChatId, String> names(Collection<ChatId> chats);

    default Optional<String> name(ChatId chat) {
        return Optional.ofNullable(names(List.of(chat)).get(chat));
    }

    /** Confirms that this is somebody's name; it counts while they are called so. */
    void confirm(ChatId chat, String name, ChatId by);

    /** Whether the organisation has a list of its people, so that most are confirmed from the beginning. */
    boolean hasList();
}
