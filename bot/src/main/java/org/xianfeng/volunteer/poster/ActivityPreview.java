package org.xianfeng.volunteer.poster;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.LinkPreview;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;

/** What a link to an activity shows: its title, when and where it is, and its poster. */
@Component
final class ActivityPreview implements LinkPreview {

    private final Activities activities;
    private final Posters posters;

    ActivityPreview(Activities activities, Posters posters) {
        this.activities = activities;
        this.posters = posters;
    }

    /** The activity, if it is there for everybody. */
    Optional<Activity> published(ActivityId id) {
        return activities.find(id).filter(activity -> activity.state() != Activity.State.DRAFT);
    }

    @Override
    public Optional<Shown> of(String payload, Locale language) {
        return ActivityId.ofPayload(payload).flatMap(this::published).map(activity -> new Shown(activity.title(),
                posters.when(activity, language) + " · " + activity.place(), PosterPage.path(activity.id())));
    }
}
