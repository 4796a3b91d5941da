package org.xianfeng.member.admin;

import java.util.Arrays;
import java.util.Optional;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Verb;

/** The buttons by which admins find people and give roles. */
final class PeopleVerbs {

    /** A page of those who were looked for last. */
    static final Verb<Integer> PAGE = Verb.page("people:page").from(Permission.SEE_MEMBERS);
    /** Asks for a name to look for. */
    static final Verb<String> FIND = Verb.plain("people:find").from(Permission.SEE_MEMBERS);
    static final Verb<ChatId> OPEN = new Verb<>("people:open", ChatId::read).from(Permission.SEE_MEMBERS);
    /** Asks whether to give somebody this role, and gives it. */
    static final Verb<Wanted> ASK = new Verb<>("people:ask", Wanted::parse).from(Permission.MEMBERS);
    static final Verb<Wanted> GIVE = new Verb<>("people:give", Wanted::parse).from(Permission.MEMBERS);

    /** Lets somebody into the organisation, or shows them out. */
    static final Verb<ChatId> ADMIT = new Verb<>("people:admit", ChatId::read).from(Permission.MEMBERS);
    static final Verb<ChatId> SHOW_OUT = new Verb<>("people:out", ChatId::read).from(Permission.MEMBERS);

    private PeopleVerbs() {}

    /** A role for somebody. */
    record Wanted(Role role, ChatId chat) {

        private static Optional<Wanted> parse(String written) {
            int colon = written.indexOf(':');
            return colon > 0
                    ? role(written.substring(0, colon)).flatMap(role -> ChatId.read(written.substring(colon + 1))
                            .map(chat -> new Wanted(role, chat)))
                    : Optional.empty();
        }

        private static Optional<Role> role(String name) {
            return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
        }

        @Override
        public String toString() {
            return role.name() + ":" + chat;
        }
    }
}
