package org.xianfeng.chat.messaging;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;

/**
 * What a feature keeps of people: a bean of each feature that does. From these beans comes what members are told that we
 * keep, what they are handed out of it, and what is erased when they wish to be forgotten.
 */
public interface PersonalData {

    /** What it is: a phrase each, {@code privacy.kept.NAME}, and a heading in what is handed out, {@code privacy.part.NAME}. */
    String name();

    /** Every kind of key in which somebody may stand. */
    List<PersonalKey> keys();

    /**
     * The keys in which this member may stand, found without going through all of Redis; not those that are a member's own
     * by their name, such as <code>{mem:*}:profile</code>, nor those of which there is one. Some may not be there.
     */
    default Stream<String> keysOf(ChatId member) {
        return Stream.empty();
    }

    /** What is kept of a member, in words that they understand, a line each. */
    default List<String> told(ChatId member, Locale language) {
        return List.of();
    }

    /** Ends what is still going on for somebody, before anything is erased. After a crash it is done again. */
    default void leave(Erasure erasure) {}

    /** Erases what {@link #keys()} cannot tell: files, parts of texts. After a crash it is done again. */
    default void erase(Erasure erasure) {}
}
