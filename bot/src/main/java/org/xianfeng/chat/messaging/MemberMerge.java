package org.xianfeng.chat.messaging;

import java.util.List;
import java.util.Locale;

import org.xianfeng.chat.ChatId;

/**
 * What becomes of what a feature keeps of people when two chats are found to be one person's: a bean of each feature that
 * keeps something. Each kind of key that some {@link PersonalData} declares is either moved or left by one of these.
 */
public interface MemberMerge {

    /** The kinds of keys in which afterwards the one stands instead of the other; as {@link PersonalData} has them. */
    List<String> moved();

    /** The kinds that stay as they are: of the chat rather than of its owner, or gone by themselves. */
    List<String> left();

    /**
     * Does so. Where both have something of which a person can have but one, the better stays. Done again, it changes
     * nothing: after a crash it is done from the beginning.
     *
     * @return false if something is on its way that has to be waited for; then it is called again
     */
    boolean merge(Merge merge);

    /** What there is of somebody, in a few words each, for who is asked whether two are one. */
    default List<String> summary(ChatId member, Locale language) {
        return List.of();
    }
}
