package org.xianfeng.broadcast.audience;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Audience.Standing;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.broadcast.Row;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.group.AllowedGroups;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.reach.Reach;
import org.xianfeng.member.reach.Reaches;
import org.xianfeng.member.reach.Unit;
import org.xianfeng.task.TaskDirectory;
import org.xianfeng.task.TaskId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.roster.PostList;
import org.xianfeng.volunteer.roster.Roster;

/** Finds out who an audience is at this moment. */
@Component
public final class Audiences {

    /** All at once: pages would miss somebody whenever somebody else gives up in between. */
    private static final int EVERYBODY = Activity.MOST_PLACES;
    private static final int PAGE = 500;

    private final MemberDirectory directory;
    private final Membership membership;
    private final Profiles profiles;
    private final Roles roles;
    private final Activities activities;
    private final Roster roster;
    private final TaskDirectory tasks;
    private final Recipients recipients;
    private final Responses responses;
    private final AllowedGroups groups;
    private final Reaches reaches;

    Audiences(MemberDirectory directory, Membership membership, Profiles profiles, Roles roles, Activities activities,
            Roster roster,
            TaskDirectory tasks, Recipients recipients, Responses responses, AllowedGroups groups,
            Reaches reaches) {
        this.reaches = reaches;
        this.directory = directory;
        this.membership = membership;
        this.profiles = profiles;
        this.roles = roles;
        this.activities = activities;
        this.roster = roster;
        this.tasks = tasks;
        this.recipients = recipients;
        this.responses = responses;
        this.groups = groups;
    }

    /**
     * Those whom this author reaches by it, page after page; somebody may be on two of them.
     *
     * @param author who is no admin reaches, of those who have not signed up, those of the own branch and of what they are
     *        secretary or lead of
     */
    public Stream<List<KnownMember>> pages(Audience audience, ChatId author) {
        return audience instanceof Audience.OfGroup
                ? all(audience, author)
                : all(audience, author).map(this::withoutVisitors);
    }

    private List<KnownMember> withoutVisitors(List<KnownMember> page) {
        Set<ChatId> in = membership.among(page.stream().map(KnownMember::chat).toList());
        return page.stream().filter(one -> in.contains(one.chat())).toList();
    }

    private Stream<List<KnownMember>> all(Audience audience, ChatId author) {
        return switch (audience) {
            case Audience.All _ -> directory.pages();
            case Audience.Having(var attribute, var name) ->
                profiled(profile -> fits(profile, attribute, name));
            case Audience.Below(var branch) -> profiled(new Unit(Attribute.BRANCH, branch)::includes);
            case Audience.InRole(Role role) -> directory.pages()
                    .map(page -> page.stream().filter(one -> one.role().covers(role)).toList());
            case Audience.OfActivity(int number, Standing standing) -> activities.find(new ActivityId(number))
                    .map(activity -> ofActivity(activity, standing, author)).orElseGet(Stream::empty);
            case Audience.OfTask(int number) -> inPages(tasks.find(new TaskId(number))
                    .flatMap(task -> task.details().assignee().reachable()).stream().toList());
            case Audience.NotRead(BroadcastId broadcast) -> notRead(broadcast);
            case Audience.Listed(var chats) -> inPages(chats);
            case Audience.OfGroup(ChatId group) -> groups.find(group).stream()
                    .map(found -> List.of(new KnownMember(found.chat(), "", Role.MEMBER, true)));
        };
    }

    /** A grid with those below it. */
    private static boolean fits(Profile profile, Attribute attribute, String name) {
        return attribute == Attribute.GRID
                ? new Unit(attribute, name).includes(profile)
                : profile.chosen(attribute).contains(name);
    }

    private Stream<List<KnownMember>> profiled(Predicate<Profile> fits) {
        return directory.pages().map(page -> {
            Map<ChatId, Profile> known = profiles.ofAll(page.stream().map(KnownMember::chat).toList());
            return page.stream().filter(one -> fits.test(known.getOrDefault(one.chat(), Profile.EMPTY))).toList();
        });
    }

    private Stream<List<KnownMember>> ofActivity(Activity activity, Standing standing, ChatId author) {
        return switch (standing) {
            case SEATED -> inPages(standing(activity, PostList.SEATED));
            case WAITING -> inPages(standing(activity, PostList.WAITING));
            case SIGNED_UP -> inPages(standing(activity, PostList.values()));
            case NOT_SIGNED_UP -> {
                Set<ChatId> signedUp = standing(activity, PostList.values());
                yield mine(author).map(page -> page.stream().filter(one -> !signedUp.contains(one.chat())).toList());
            }
        };
    }

    private Stream<List<KnownMember>> mine(ChatId author) {
        if (roles.of(author).may(Permission.ALL_BROADCASTS)) {
            return directory.pages();
        }
        Optional<String> branch = profiles.of(author).branch();
        Reach reach = reaches.of(author);
        return profiled(profile -> reach.includes(profile)
                || (branch.isPresent() && profile.branch().equals(branch)));
    }

    private Set<ChatId> standing(Activity activity, PostList... lists) {
        Set<ChatId> all = new LinkedHashSet<>();
        activity.posts().forEach(post -> {
            for (PostList list : lists) {
                all.addAll(list.page(roster, activity.id(post), 0, EVERYBODY));
            }
        });
        return all;
    }

    private Stream<List<KnownMember>> notRead(BroadcastId broadcast) {
        return recipients.rows(broadcast, List.of(RowState.SENT, RowState.UNKNOWN)).map(page -> {
            List<ChatId> got = page.stream().map(Row::chat).toList();
            Set<ChatId> read = new HashSet<>(responses.whoResponded(broadcast, got));
            return directory.of(got.stream().filter(chat -> !read.contains(chat)).toList());
        });
    }

    private Stream<List<KnownMember>> inPages(Collection<ChatId> chats) {
        List<ChatId> all = List.copyOf(chats);
        return Stream.iterate(0, from -> from < all.size(), from -> from + PAGE)
                .map(from -> directory.of(all.subList(from, Math.min(from + PAGE, all.size()))));
    }
}
