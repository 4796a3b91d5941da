package org.xianfeng.knowledge.feedback;

import java.util.Optional;

import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Verb;

/** The buttons by which admins look after what they have answered in writing. */
final class FaqVerbs {

    static final Verb<Integer> LIST = Verb.page("faq:list").from(Permission.LIBRARY);
    static final Verb<String> SHOW = id("faq:show");
    static final Verb<String> NEW = Verb.plain("faq:new").from(Permission.LIBRARY);
    static final Verb<String> EDIT = id("faq:edit");
    /** Asks whether to delete it, and deletes it. */
    static final Verb<String> REMOVE = id("faq:remove");
    static final Verb<String> REMOVE_SURELY = id("faq:removesurely");

    private FaqVerbs() {}

    private static Verb<String> id(String name) {
        return new Verb<>(name, arguments -> Optional.of(arguments).filter(FaqEntry::isId), Permission.LIBRARY);
    }
}
