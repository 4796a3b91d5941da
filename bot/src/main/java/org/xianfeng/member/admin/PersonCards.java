package org.xianfeng.member.admin;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.member.Members.Assignment;
import org.xianfeng.member.Membership;
import org.xianfeng.member.admin.People.Person;
import org.xianfeng.member.admin.PeopleVerbs.Wanted;
import org.xianfeng.member.reach.Unit;

/** Shows people to admins: a list to choose from, one of them, and the question before a role is given. */
@Component
final class PersonCards {

    private static final int PAGE = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final People people;
    private final RedisRoleTrail trail;
    private final RoleNames names;
    private final Membership membership;
    private final ObjectProvider<PersonFact> facts;
    private final Phrases phrases;
    private final ZoneId zone;

    PersonCards(People people, RedisRoleTrail trail, RoleNames names, Membership membership,
            ObjectProvider<PersonFact> facts,
            Phrases phrases, ZoneId zone) {
        this.facts = facts;
        this.names = names;
        this.people = people;
        this.trail = trail;
        this.membership = membership;
        this.phrases = phrases;
        this.zone = zone;
    }

    /** A page of them, each a button. */
    Reply list(Session session, String words, List<Person> found, int wanted) {
        Paging paging = Paging.of(found.size(), PAGE, wanted);
        String heading = words.isEmpty()
                ? "member.people"
                : found.isEmpty() ? "member.people.none" : "member.people.like";
        Reply reply = Reply.of(phrases.say(session, heading, words, count(found)));
        for (Person person : paging.of(found)) {
            reply = reply.with(Button.fitting(label(session, person), PeopleVerbs.OPEN.with(person.chat())).stream()
                    .toList());
        }
        return reply.with(paging.buttons(number -> PeopleVerbs.PAGE.with(number)))
                .with(button(session, "find", PeopleVerbs.FIND.action()));
    }

    private static String count(List<Person> found) {
        return found.size() < People.MOST ? Integer.toString(found.size()) : People.MOST + "+";
    }

    /** Whom of several the role is for. */
    Reply whom(Session session, List<Person> found, Role role) {
        Reply reply = Reply.of(phrases.say(session, "member.grant.whom", roleName(session, role)));
        for (Person person : found.stream().limit(PAGE).toList()) {
            reply = reply.with(wanted(label(session, person), PeopleVerbs.ASK, person.chat(), role));
        }
        return reply;
    }

    /** The question before a role is given. */
    Reply ask(Session session, ChatId chat, Role role) {
        Person person = people.one(chat);
        return Reply.of(Markup.lines(phrases.say(session, "member.grant.surely", roleName(session, role)),
                facts(session, person)))
                .with(Stream.concat(wanted(phrases.plain(session, "member.button.give", roleName(session, role)),
                        PeopleVerbs.GIVE, chat, role).stream(), back(session, chat).stream()).toList());
    }

    /** What is read back before somebody is given a role of a branch or a grid. */
    Markup question(Session session, ChatId chat, Assignment given) {
        return Markup.lines(phrases.say(session, "member.grant.surely", names.of(given, session.language())),
                facts(session, people.one(chat)));
    }

    /** One of them, for who sees and does not change. */
    Reply facts(Session session, ChatId chat) {
        return Reply.of(facts(session, people.one(chat))).with(button(session, "people", PeopleVerbs.PAGE.with(0)));
    }

    /** One of them, with the roles that they could have instead. */
    Reply card(Session session, ChatId chat, Markup headline) {
        Person person = people.one(chat);
        Reply reply = Reply.of(headline.above(facts(session, person)));
        for (Role role : Role.values()) {
            if (role != person.role() || Unit.kindOf(role).isPresent()) {
                reply = reply.with(wanted(phrases.plain(session, role == Role.MEMBER
                        ? "member.button.take"
                        : "member.button.give", roleName(session, role)), PeopleVerbs.ASK, chat, role));
            }
        }
        for (Button way : ways(session, chat, person.role())) {
            reply = reply.with(way);
        }
        return reply.with(button(session, "people", PeopleVerbs.PAGE.with(0)));
    }

    /** Lets them in, or shows them out; nobody who has a role. */
    private List<Button> ways(Session session, ChatId chat, Role role) {
        if (membership.admission() == Membership.Admission.OPEN || role != Role.MEMBER) {
            return List.of();
        }
        return membership.includes(chat)
                ? Button.fitting(phrases.plain(session, "member.button.out"), PeopleVerbs.SHOW_OUT.with(chat)).stream()
                        .toList()
                : Button.fitting(phrases.plain(session, "member.button.admit"), PeopleVerbs.ADMIT.with(chat)).stream()
                        .toList();
    }

    private Optional<Markup> way(Session session, ChatId chat) {
        if (membership.admission() == Membership.Admission.OPEN) {
            return Optional.empty();
        }
        boolean isIn = membership.includes(chat);
        return Optional.of(membership.note(chat).map(note -> phrases.say(session, "member.people.way." + note.way(),
                DAY.format(note.at().atZone(zone))))
                .orElseGet(() -> phrases.say(session, "member.people.way." + (isIn ? "ROLE" : "NONE"))));
    }

    private Markup facts(Session session, Person person) {
        List<Markup> lines = new ArrayList<>(List.of(
                Markup.bold(person.name().isEmpty() ? person.chat().toString() : person.name()),
                phrases.say(session, "member.people.id", person.chat())));
        if (!person.branch().isEmpty()) {
            lines.add(phrases.say(session, "member.people.branch", person.branch()));
        }
        Optional<RedisRoleTrail.Given> given = trail.of(person.chat()).filter(one -> one.role() == person.role());
        String role = names.of(person.chat(), session.language());
        lines.add(given.map(one -> phrases.say(session, "member.people.role-given", role,
                people.named(one.by()), DAY.format(one.at().atZone(zone))))
                .orElseGet(() -> phrases.say(session, "member.people.role", role)));
        way(session, person.chat()).ifPresent(lines::add);
        facts.orderedStream().forEach(fact -> lines.addAll(fact.of(person.chat(), session.language())));
        return Markup.lines(lines);
    }

    private String label(Session session, Person person) {
        List<String> parts = new ArrayList<>(
                List.of(person.name().isEmpty() ? person.chat().toString() : person.name()));
        if (!person.branch().isEmpty()) {
            parts.add(person.branch());
        }
        if (person.role() != Role.MEMBER) {
            parts.add(roleName(session, person.role()));
        }
        return String.join(" · ", parts);
    }

    private static List<Button> wanted(String label, Verb<Wanted> verb, ChatId chat, Role role) {
        return Button.fitting(label, verb.with(new Wanted(role, chat))).stream().toList();
    }

    private List<Button> back(Session session, ChatId chat) {
        return Button.fitting(phrases.plain(session, "member.button.back"), PeopleVerbs.OPEN.with(chat)).stream()
                .toList();
    }

    private Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "member.button." + label), action);
    }

    private String roleName(Session session, Role role) {
        return phrases.plain(session, "member.role." + role);
    }
}
