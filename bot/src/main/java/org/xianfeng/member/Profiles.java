package org.xianfeng.member;

import java.util.Collection;
import java.util.Map;

import org.xianfeng.chat.ChatId;

/** What people have told of themselves. All of it is for themselves and for admins; organizers see the branch. */
public interface Profiles {

    /** Empty for somebody who has told nothing. */
    Profile of(ChatId chat);

    /** Those of several; nobody is left out. */
    Map<ChatId, Profile> ofAll(Collection<ChatId> chats);

    /** Everybody who has told their branch, and which it is; goes through all that we know, so it takes a while. */
    Map<ChatId, String> branches();

    /** Keeps it in place of what was told before. */
    void keep(ChatId chat, Profile profile);
}
