package org.xianfeng.member.admin;

import java.util.Optional;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Verb;

/** The buttons by which admins find people and give roles. */
final class PeopleVerbs {

    /** A page of those who were looked for last. */
    static final Verb<Integer> PAGE = Verb.page("people:page").from(Role.ADMIN);
    /** Asks for a name to look for. */
    static final Verb<String> FIND = Verb.plain("people:find").from(Role.ADMIN);
    static final Verb<ChatId> OPEN = new Verb<>("people:open", ChatId::read).from(Role.ADMIN);
    /** Asks whether to give somebody this role, and gives it. */
    static final Verb<Wanted> ASK = new Verb<>("people:ask", Wanted::parse).from(Role.ADMIN);
    static final Verb<Wanted> GIVE = new Verb<>("people:give", Wanted::parse).from(Role.ADMIN);

    /** Lets somebody into the organisation, or shows them out. */
    static final Verb<ChatId> ADMIT = new Verb<>("people:admit", ChatId::read).from(Role.ADMIN);
    static final Verb<ChatId> SHOW_OUT = new Verb<>("people:out", ChatId::read).from(Role.ADMIN);

    private PeopleVerbs() {}

    /** A role for somebody. */
    record Wanted(Role role, ChatId chat) {

        private static Optional<Wanted> parse(String written) {
            int colon = written.indexOf(':');
            return colon == 1
                    ? role(written.charAt(0)).flatMap(role -> ChatId.read(written.substring(2))
                            .map(chat -> new Wanted(role, chat)))
                    : Optional.empty();
        }

        private static Optional<Role> role(char initial) {
            for (Role role : Role.values()) {
                if (role.name().charAt(0) == initial) {
                    return Optional.of(role);
                }
            }
            return Optional.empty();
        }

        @Override
        public String toString() {
            return role.name().charAt(0) + ":" + chat;
        }
    }
}
