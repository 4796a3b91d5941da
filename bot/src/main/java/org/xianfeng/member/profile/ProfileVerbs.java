package org.xianfeng.member.profile;

import org.xianfeng.chat.Verb;
import org.xianfeng.member.NameRequest;
import org.xianfeng.member.ProfileRequest;
import org.xianfeng.member.organisation.ListEntry;
import org.xianfeng.member.organisation.ListPage;

/** The buttons of a profile, beside {@link ProfileRequest#SHOW} and {@link NameRequest#ASK}. */
final class ProfileVerbs {

    /** Asks for the year of birth, and takes it out. */
    static final Verb<String> BORN = Verb.plain("profile:born");
    static final Verb<String> UNBORN = Verb.plain("profile:unborn");

    /** Asks whether to take out everything, and does it. */
    static final Verb<String> ERASE = Verb.plain("profile:erase");
    static final Verb<String> ERASE_SURELY = Verb.plain("profile:erasesurely");

    /** Shows what can be chosen, chooses it, and takes back all that was chosen. */
    static final Verb<ListPage> LIST = ListPage.verb("profile:list");
    static final Verb<ListEntry> PICK = ListEntry.verb("profile:pick");
    static final Verb<ListPage> CLEAR = ListPage.verb("profile:clear");

    /** Below the question for a name in messages of earlier versions. */
    static final Verb<String> NAMELESS = Verb.plain("member:nameless");

    private ProfileVerbs() {}
}
