package org.xianfeng.knowledge.reindex;

/** What those who keep the library are called among each other. */
@FunctionalInterface
public interface AdminNames {

    /**
     * A name that others know.
     *
     * @param by a name, a chat's id, or who else has begun something
     */
    String of(String by);
}
