package org.xianfeng.volunteer.signup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;

/**
 * A page of what a post has; or, where no post is named yet, a page of the activity's posts to choose one from.
 *
 * @param page from 0
 */
public record PostPage(ActivityId activity, Optional<PostId> post, int page) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]+)(?:\\.([0-9]{1,2})(?:\\.([0-9]{1,9}))?)?");

    public static PostPage of(PostId post, int page) {
        return new PostPage(post.activity(), Optional.of(post), page);
    }

    /** A page of the activity's posts. */
    public static PostPage choosing(ActivityId activity, int page) {
        return new PostPage(activity, Optional.empty(), page);
    }

    /** Reads {@code 12}, {@code 12.0.1}, {@code 12.3}, {@code 12.3.1}; empty for anything else. */
    static Optional<PostPage> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int page = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        int post = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return ActivityId.parse(parts.group(1)).filter(_ -> post <= Activity.MOST_POSTS)
                .map(id -> post == 0 ? choosing(id, page) : of(new PostId(id, post), page));
    }

    /** As a button carries it. */
    @Override
    public String toString() {
        return activity + "." + post.map(PostId::number).orElse(0) + "." + page;
    }
}
