package org.xianfeng.member;

import java.util.List;

/** What the organisation consists of, by name. */
public interface Organisation {

    /** The names in one of its lists: those of the settings, then those that admins added. */
    List<String> names(Attribute attribute);

    /** Adds a name at the end; one that is there already stays where it is. */
    void add(Attribute attribute, String name);

    /** Takes a name out; false if it stands in the settings and so stays. Whoever has chosen it keeps it. */
    boolean remove(Attribute attribute, String name);
}
