package org.xianfeng.broadcast.send;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.PauseReason;
import org.xianfeng.broadcast.audience.AudienceRules;
import org.xianfeng.broadcast.group.AllowedGroups;
import org.xianfeng.broadcast.message.BroadcastFiles;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;

/** Looks whether what was right when a broadcast was written still is, while it is sent. */
@Component
public final class Guard {

    private final AudienceRules rules;
    private final AllowedGroups groups;
    private final Activities activities;
    private final BroadcastFiles files;
    private final Clock clock;

    Guard(AudienceRules rules, AllowedGroups groups, Activities activities, BroadcastFiles files, Clock clock) {
        this.rules = rules;
        this.groups = groups;
        this.activities = activities;
        this.files = files;
        this.clock = clock;
    }

    /** Why it must not be sent, if that is so. */
    public Optional<PauseReason> objection(Broadcast broadcast) {
        if (broadcast.audience() instanceof Audience.OfGroup(var group) && groups.find(group).isEmpty()) {
            return Optional.of(PauseReason.GROUP_NOT_ALLOWED);
        }
        if (!rules.mayReach(broadcast.author(), broadcast.audience())) {
            return Optional.of(PauseReason.AUTHOR_MAY_NOT);
        }
        if (broadcast.content().action(CallToAction.SignUp.class).filter(this::isOver).isPresent()) {
            return Optional.of(PauseReason.ACTIVITY_CLOSED);
        }
        return isFileThere(broadcast) ? Optional.empty() : Optional.of(PauseReason.FILE_GONE);
    }

    /** While nobody can tell, it goes on: what needs the file waits for it. */
    private boolean isFileThere(Broadcast broadcast) {
        try {
            return files.isThere(broadcast);
        } catch (BroadcastFiles.Unavailable _) {
            return true;
        }
    }

    private boolean isOver(CallToAction.SignUp invitation) {
        return activities.find(new ActivityId(invitation.activity()))
                .filter(activity -> activity.state() == Activity.State.OPEN
                        && clock.instant().isBefore(activity.end()))
                .isEmpty();
    }
}
