package org.xianfeng.broadcast.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.audience.AudienceRules;
import org.xianfeng.broadcast.audience.PastedList;
import org.xianfeng.broadcast.group.AllowedGroups;
import org.xianfeng.broadcast.group.Group;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Wanted;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Input;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.export.SheetFiles;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Organisation;
import org.xianfeng.member.reach.Reach;
import org.xianfeng.member.reach.Reaches;
import org.xianfeng.member.reach.Unit;
import org.xianfeng.member.reach.UnitName;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;

/** Reads to whom a broadcast goes, and offers what can be chosen. */
@Component
final class AudienceInputs {

    private static final int MOST_OFFERED = 8;
    private static final int LONGEST_LABEL = 24;
    /** With a header, and one more that shows that there are too many. */
    private static final int MOST_ROWS = Audience.Listed.MOST + 2;

    private final Organisation organisation;
    private final Activities activities;
    private final Managers managers;
    private final Broadcasts broadcasts;
    private final PastedList list;
    private final SheetFiles files;
    private final AudienceRules rules;
    private final AllowedGroups groups;
    private final Roles roles;
    private final Reaches reaches;
    private final Phrases phrases;

    AudienceInputs(Organisation organisation, Activities activities, Managers managers, Broadcasts broadcasts,
            PastedList list, SheetFiles files, AudienceRules rules, AllowedGroups groups, Roles roles,
            Reaches reaches, Phrases phrases) {
        this.reaches = reaches;
        this.organisation = organisation;
        this.activities = activities;
        this.managers = managers;
        this.broadcasts = broadcasts;
        this.list = list;
        this.files = files;
        this.rules = rules;
        this.groups = groups;
        this.roles = roles;
        this.phrases = phrases;
    }

    List<Prompt.Choice<AudienceChoice>> choices(Draft draft) {
        ChatId author = draft.need(DraftFields.AUTHOR);
        Role role = roles.of(author);
        Reach reach = reaches.of(author);
        return Arrays.stream(AudienceChoice.values()).filter(choice -> choice.isFor(role, reach))
                .filter(choice -> choice != AudienceChoice.OWN_BRANCH || rules.ownBranch(author).isPresent())
                .filter(choice -> choice != AudienceChoice.GROUP || !groups.list().isEmpty())
                .map(choice -> new Prompt.Choice<>(phrases.plain(draft.language(), "broadcast.to." + choice), choice))
                .toList();
    }

    /** What is offered beside what can be typed. */
    List<Prompt.Choice<String>> which(Draft draft) {
        ChatId author = draft.need(DraftFields.AUTHOR);
        AudienceChoice choice = draft.need(DraftFields.TO);
        return switch (choice) {
            case BRANCH, GRID, SKILL -> names(author, choice.attribute().orElseThrow()).stream()
                    .limit(MOST_OFFERED).map(name -> new Prompt.Choice<>(name, name)).toList();
            case ACTIVITY -> offered(author).stream().flatMap(id -> activities.find(id).stream())
                    .filter(activity -> activity.state() == Activity.State.OPEN).limit(MOST_OFFERED)
                    .map(activity -> new Prompt.Choice<>(activity.id() + "  " + activity.title(),
                            activity.id().toString()))
                    .toList();
            case UNREAD -> broadcasts.list(author, 0, MOST_OFFERED).stream()
                    .flatMap(id -> broadcasts.find(id).stream()).filter(AudienceInputs::canBeUnread)
                    .map(broadcast -> new Prompt.Choice<>(broadcast.id() + "  " + Characters
                            .shortened(broadcast.content().text().replaceAll("\\s+", " "), LONGEST_LABEL),
                            broadcast.id().toString()))
                    .toList();
            case GROUP -> groups.list().stream().limit(MOST_OFFERED)
                    .map(group -> new Prompt.Choice<>(group.title(), group.chat().toString())).toList();
            case ALL, OWN_BRANCH, OWN_UNIT, ORGANIZERS, LIST, TASK -> List.of();
        };
    }

    private List<ActivityId> offered(ChatId author) {
        return roles.of(author).may(Permission.ALL_BROADCASTS)
                ? activities.open(0, MOST_OFFERED)
                : activities.organizedBy(author);
    }

    private static boolean canBeUnread(Broadcast broadcast) {
        return broadcast.began() != null && BroadcastCards.canBeReminded(broadcast);
    }

    /** What is typed; for a list of people, a file too. */
    Input<String> which() {
        return Inputs.wanting(draft -> isList(draft) ? Optional.of(Wanted.Kind.FILE) : Optional.empty(),
                (incoming, draft) -> incoming instanceof Incoming.Document document && isList(draft)
                        ? Optional.of(files.read(document, MOST_ROWS)
                                .then(sheet -> people(list.read(sheet), draft.need(DraftFields.AUTHOR))))
                        : Inputs.typed(this::readWhich).read(incoming, draft));
    }

    private static boolean isList(Draft draft) {
        return draft.need(DraftFields.TO) == AudienceChoice.LIST;
    }

    private Parsed<String> readWhich(String text, Draft draft) {
        ChatId author = draft.need(DraftFields.AUTHOR);
        AudienceChoice choice = draft.need(DraftFields.TO);
        return switch (choice) {
            case BRANCH, GRID, SKILL -> name(text, author, choice.attribute().orElseThrow());
            case ACTIVITY -> ActivityId.parse(text).flatMap(activities::find)
                    .filter(activity -> managers.mayManage(author, activity)).map(_ -> Parsed.good(text))
                    .orElseGet(() -> Parsed.bad("broadcast.bad.activity", text));
            case UNREAD -> BroadcastId.parse(text).flatMap(broadcasts::find).filter(AudienceInputs::canBeUnread)
                    .filter(broadcast -> rules.mayReach(author, new Audience.NotRead(broadcast.id())))
                    .map(_ -> Parsed.good(text)).orElseGet(() -> Parsed.bad("broadcast.bad.unread", text));
            case LIST -> people(list.read(text), author);
            case GROUP -> group(text);
            case ALL, OWN_BRANCH, OWN_UNIT, ORGANIZERS, TASK -> Parsed.good(text);
        };
    }

    /** Those of the organisation's list that the author reaches. */
    private List<String> names(ChatId author, Attribute attribute) {
        return organisation.names(attribute).stream()
                .filter(name -> rules.mayReach(author, new Audience.Having(attribute, name))).toList();
    }

    /** A name of the organisation's list, or the only one that contains what was typed; or a place that has grids. */
    private Parsed<String> name(String text, ChatId author, Attribute attribute) {
        List<String> names = names(author, attribute);
        if (attribute == Attribute.GRID && new UnitName(text).isPlaceOf(names)) {
            return Parsed.good(text);
        }
        List<String> found = names.contains(text)
                ? List.of(text)
                : names.stream().filter(name -> name.contains(text)).toList();
        return found.size() == 1 ? Parsed.good(found.getFirst()) : Parsed.bad("broadcast.bad.name", text);
    }

    /** By its title, or the only one whose title contains what was typed. */
    private Parsed<String> group(String text) {
        List<Group> all = groups.list();
        List<Group> named = all.stream()
                .filter(group -> group.title().equals(text) || group.chat().toString().equals(text)).toList();
        List<Group> found = named.isEmpty()
                ? all.stream().filter(group -> group.title().contains(text)).toList()
                : named;
        return found.size() == 1
                ? Parsed.good(found.getFirst().chat().toString())
                : Parsed.bad("broadcast.bad.group", text);
    }

    private Parsed<String> people(PastedList.People people, ChatId author) {
        if (!people.unknown().isEmpty()) {
            return Parsed.bad("broadcast.bad.people", named(people.unknown()));
        }
        if (!people.ambiguous().isEmpty()) {
            return Parsed.bad("broadcast.bad.same-name", named(people.ambiguous()));
        }
        if (people.chats().isEmpty() || people.chats().size() > Audience.Listed.MOST) {
            return Parsed.bad("broadcast.bad.list", Audience.Listed.MOST);
        }
        return rules.mayReach(author, new Audience.Listed(people.chats()))
                ? Parsed.good(people.chats().stream().map(ChatId::toString).collect(Collectors.joining("\n")))
                : Parsed.bad("broadcast.bad.not-yours");
    }

    private static String named(List<String> entries) {
        return Characters.shortened(String.join("、", entries), 200);
    }

    /** What the draft says of its audience. */
    Audience audience(Draft draft) {
        ChatId author = draft.need(DraftFields.AUTHOR);
        return switch (draft.need(DraftFields.TO)) {
            case OWN_BRANCH -> new Audience.Having(Attribute.BRANCH, rules.ownBranch(author).orElse(""));
            case OWN_UNIT -> reaches.of(author) instanceof Reach.OfUnit(Unit unit)
                    ? AudienceRules.of(unit)
                    : new Audience.Below("");
            case ALL, BRANCH, GRID, SKILL, ORGANIZERS, ACTIVITY, UNREAD, LIST, GROUP, TASK ->
                DraftFields.audience(draft);
        };
    }
}
