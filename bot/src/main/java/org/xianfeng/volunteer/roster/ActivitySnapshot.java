package org.xianfeng.volunteer.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.VolunteerKeys;

/**
 * An activity as it was at some version. A script that is told an older one than there is changes nothing, so that
 * what was decided here, such as a deadline, always fits.
 *
 * @param posts with the shifts that they belong to, in the order of {@link Activity#posts()}
 * @param keys of all the posts, as the scripts expect them
 */
record ActivitySnapshot(Activity activity, String version, List<PostInShift> posts, List<String> keys) {

    record PostInShift(PostId id, Post post, Shift shift) {}

    static ActivitySnapshot of(Activity activity, String version) {
        List<PostInShift> posts = activity.shifts().stream().flatMap(
                shift -> shift.posts().stream().map(post -> new PostInShift(activity.id(post), post, shift))).toList();
        List<String> keys = new ArrayList<>();
        for (PostInShift post : posts) {
            keys.addAll(List.of(VolunteerKeys.seats(post.id), VolunteerKeys.waiting(post.id),
                    VolunteerKeys.offers(post.id), VolunteerKeys.seekers(post.id), VolunteerKeys.notes(post.id)));
        }
        return new ActivitySnapshot(activity, version, posts, List.copyOf(keys));
    }

    Optional<PostInShift> post(PostId wanted) {
        return posts.stream().filter(post -> post.id.equals(wanted)).findFirst();
    }
}
