package org.xianfeng.volunteer.roster;
import org.xianfeng.volunteer.activity.PostId;

/**
 * A place that is offered to somebody in the queue.
 *
 * @param number never used again within the post, so that a late answer to an expired offer changes nothing
 */
public record OfferId(PostId post, long number) {

    @Override
    public String toString() {
        return post + "." + number;
    }
}
