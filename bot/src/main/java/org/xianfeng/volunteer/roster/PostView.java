package org.xianfeng.volunteer.roster;
import org.xianfeng.volunteer.activity.Post;

/**
 * A post as one member sees it at one moment.
 *
 * @param seated how many have a place
 * @param offered how many places are kept for those who were offered one
 * @param waiting how many are in the queue, or have entered a draw that is yet to come
 */
public record PostView(Post post, Participation mine, long seated, long offered, long waiting) {

    /** Places that a newcomer may take; none while somebody waits. */
    public long free() {
        return waiting > 0 ? 0 : Math.max(0, post.places() - seated - offered);
    }
}
