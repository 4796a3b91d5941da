package org.xianfeng.chat.messaging;

import java.util.List;
import java.util.Set;

import org.xianfeng.chat.ChatId;

/**
 * That somebody wants to be forgotten.
 *
 * @param member who
 * @param nobody who stands in their place where something is counted; nothing leads from there back to them
 * @param names what they were called
 * @param texts what is still kept of them, in which references to other things may stand
 */
public record Erasure(ChatId member, ChatId nobody, Set<String> names, List<String> texts) {

    public Erasure {
        names = Set.copyOf(names);
        texts = List.copyOf(texts);
    }

    /** The same with these texts. */
    public Erasure with(List<String> kept) {
        return new Erasure(member, nobody, names, kept);
    }
}
