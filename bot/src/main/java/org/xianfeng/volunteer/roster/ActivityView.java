package org.xianfeng.volunteer.roster;

import java.util.List;
import java.util.Optional;

import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;

/**
 * An activity as one member sees it at one moment.
 *
 * @param posts those of all shifts, in the order of {@link Activity#posts()}
 */
public record ActivityView(Activity activity, List<PostView> posts) {

    public ActivityView {
        posts = List.copyOf(posts);
    }

    public long seated() {
        return posts.stream().mapToLong(PostView::seated).sum();
    }

    public long waiting() {
        return posts.stream().mapToLong(PostView::waiting).sum();
    }

    /** Places that a newcomer may take, in all posts together. */
    public long free() {
        return posts.stream().mapToLong(PostView::free).sum();
    }

    public Optional<PostView> post(PostId id) {
        return posts.stream().filter(view -> activity.id(view.post()).equals(id)).findFirst();
    }
}
