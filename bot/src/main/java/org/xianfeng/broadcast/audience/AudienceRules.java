package org.xianfeng.broadcast.audience;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Audience.Standing;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.group.AllowedGroups;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.reach.Reach;
import org.xianfeng.member.reach.Reaches;
import org.xianfeng.member.reach.Unit;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskDirectory;
import org.xianfeng.task.TaskId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;

/**
 * Who may reach whom: admins everybody, organizers the people of their activities and tasks, and their own branch;
 * secretaries and grid leads what they were made that of as well, with all below it; all of them the groups that admins have allowed.
 */
@Component
public final class AudienceRules {

    private final Roles roles;
    private final Profiles profiles;
    private final Activities activities;
    private final Managers managers;
    private final TaskDirectory tasks;
    private final Reaches reaches;
    private final Broadcasts broadcasts;
    private final AllowedGroups groups;

    AudienceRules(Roles roles, Profiles profiles, Activities activities, Managers managers, TaskDirectory tasks,
            Broadcasts broadcasts, AllowedGroups groups, Reaches reaches) {
        this.reaches = reaches;
        this.roles = roles;
        this.profiles = profiles;
        this.activities = activities;
        this.managers = managers;
        this.tasks = tasks;
        this.broadcasts = broadcasts;
        this.groups = groups;
    }

    public boolean mayReach(ChatId author, Audience audience) {
        Role role = roles.of(author);
        if (audience instanceof Audience.OfGroup(ChatId group)) {
            return role.may(Permission.BROADCAST) && groups.find(group).isPresent();
        }
        return role.may(Permission.ALL_BROADCASTS) || (role.may(Permission.BROADCAST) && isOwn(author, audience));
    }

    private boolean isOwn(ChatId author, Audience audience) {
        return switch (audience) {
            case Audience.All _,Audience.InRole _,Audience.OfGroup _ -> false;
            case Audience.Below(var branch) -> isWithin(reaches.of(author), Attribute.BRANCH, branch);
            case Audience.Having(var attribute, var name) -> isWithin(reaches.of(author), attribute, name)
                    || (attribute == Attribute.BRANCH && ownBranch(author).filter(name::equals).isPresent());
            case Audience.OfActivity(int number, Standing standing) ->
                activities.find(new ActivityId(number)).filter(found -> managers.mayManage(author, found)).isPresent()
                        && (standing != Standing.NOT_SIGNED_UP || ownBranch(author).isPresent()
                                || reaches.of(author) instanceof Reach.OfUnit);
            case Audience.OfTask(int number) -> tasks.find(new TaskId(number)).map(Task::organizer)
                    .filter(author::equals).isPresent();
            case Audience.NotRead(BroadcastId id) ->
                broadcasts.find(id).map(Broadcast::author).filter(author::equals).isPresent();
            case Audience.Listed(var chats) -> areReached(chats, reaches.of(author), ownBranch(author));
        };
    }

    /** A branch or a grid that is what somebody is secretary or lead of, or lies below it. */
    private static boolean isWithin(Reach reach, Attribute attribute, String name) {
        return reach instanceof Reach.OfUnit(Unit unit) && unit.kind() == attribute && unit.includes(name);
    }

    /** All who belong to it. */
    public static Audience of(Unit unit) {
        return unit.kind() == Attribute.BRANCH
                ? new Audience.Below(unit.name())
                : new Audience.Having(unit.kind(), unit.name());
    }

    private boolean areReached(Collection<ChatId> chats, Reach reach, Optional<String> branch) {
        Map<ChatId, Profile> known = profiles.ofAll(chats);
        return chats.stream().map(chat -> known.getOrDefault(chat, Profile.EMPTY)).allMatch(profile -> reach
                .includes(profile) || (branch.isPresent() && profile.branch().equals(branch)));
    }

    public Optional<String> ownBranch(ChatId author) {
        return profiles.of(author).branch();
    }
}
