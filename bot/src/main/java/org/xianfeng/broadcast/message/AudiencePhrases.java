package org.xianfeng.broadcast.message;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Audience.Standing;
import org.xianfeng.broadcast.group.AllowedGroups;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Organisation;
import org.xianfeng.member.reach.UnitName;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;

/** Says in words to whom a broadcast goes. */
@Component
public final class AudiencePhrases {

    private final Activities activities;
    private final AllowedGroups groups;
    private final Organisation organisation;
    private final Phrases phrases;

    AudiencePhrases(Activities activities, AllowedGroups groups, Organisation organisation,
            Phrases phrases) {
        this.activities = activities;
        this.groups = groups;
        this.organisation = organisation;
        this.phrases = phrases;
    }

    public String of(Audience audience, Locale language) {
        return switch (audience) {
            case Audience.All _ -> phrases.plain(language, "broadcast.audience.all");
            case Audience.Having(var attribute, var name) -> having(attribute, name, language);
            case Audience.Below(var branch) -> phrases.plain(language, "broadcast.audience.below", branch);
            case Audience.InRole(var role) -> phrases.plain(language, "broadcast.audience.role." + role);
            case Audience.OfActivity(int activity, Standing standing) ->
                phrases.plain(language, "broadcast.audience." + standing, title(activity));
            case Audience.OfTask(int task) -> phrases.plain(language, "broadcast.audience.task", task);
            case Audience.NotRead(var broadcast) -> phrases.plain(language, "broadcast.audience.unread", broadcast);
            case Audience.OfGroup(var group) -> groups.find(group)
                    .map(found -> phrases.plain(language, "broadcast.audience.group", found.title()))
                    .orElseGet(() -> phrases.plain(language, "broadcast.audience.group-gone"));
            case Audience.Listed(var chats) -> phrases.plain(language, "broadcast.audience.listed", chats.size());
        };
    }

    /** Of a grid, how many lie below it. */
    private String having(Attribute attribute, String name, Locale language) {
        long below = attribute == Attribute.GRID
                ? new UnitName(name).within(organisation.names(attribute)).stream()
                        .filter(grid -> !grid.equals(name)).count()
                : 0;
        return below == 0
                ? phrases.plain(language, "broadcast.audience." + attribute, name)
                : phrases.plain(language, "broadcast.audience.GRID.below", name, below);
    }

    private String title(int activity) {
        return activities.find(new ActivityId(activity)).map(Activity::title).orElse(Integer.toString(activity));
    }
}
