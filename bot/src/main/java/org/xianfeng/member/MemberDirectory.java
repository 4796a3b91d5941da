package org.xianfeng.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;

/** Everybody we know, and what it takes to reach them. */
public interface MemberDirectory {

    /**
     * All of them, page after page, in no promised order; each page is read when the one before it has been gone through.
     * Somebody may be on two pages, and who comes meanwhile may be on none.
     */
    Stream<List<KnownMember>> pages();

    /** These, in the same order; those we do not know are left out. */
    List<KnownMember> of(Collection<ChatId> chats);

    /** Those who are called so, by name; several may have one name. Goes through all, so it takes a while. */
    Map<String, List<ChatId>> named(Set<String> names);

    /** Those whose name has this in it, so many of them at most. Goes through all, so it takes a while. */
    Map<ChatId, String> namesLike(String part, int most);
}
