package org.xianfeng.volunteer.activity;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;

/**
 * The one rule of who sees which activity: a draft is there for those who manage it and for nobody else, by whatever
 * way; to all others it is as one that does not exist.
 */
@Component
public final class Visibility {

    private final Activities activities;
    private final Managers managers;

    public Visibility(Activities activities, Managers managers) {
        this.activities = activities;
        this.managers = managers;
    }

    /** The activity as it is now, if there is one for this person. */
    public Optional<Activity> find(ActivityId id, ChatId viewer) {
        return activities.find(id).filter(activity -> shows(activity, viewer));
    }

    /** The activity as this instance {@linkplain Activities#known knows} it, if there is one for this person. */
    public Optional<Activity> known(ActivityId id, ChatId viewer) {
        // what has been published never becomes a draft again
        return activities.known(id).filter(activity -> activity.state() != Activity.State.DRAFT)
                .or(() -> find(id, viewer));
    }

    public boolean shows(ActivityId id, ChatId viewer) {
        return known(id, viewer).isPresent();
    }

    public boolean shows(Activity activity, ChatId viewer) {
        return activity.state() != Activity.State.DRAFT || managers.mayManage(viewer, activity);
    }
}
