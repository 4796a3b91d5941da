package org.xianfeng.volunteer.review;

import java.util.List;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ShiftId;

/** What members have said of shifts: one score each, and a comment if they like. */
interface Ratings {

    /** Keeps a score of 1 to 5, in place of an earlier one. */
    void rate(ShiftId shift, ChatId member, int score);

    /** Keeps a comment, in place of an earlier one. */
    void comment(ShiftId shift, ChatId member, String comment);

    boolean hasRated(ShiftId shift, ChatId member);

    /** How many have given each score: the first number is how many gave 1. */
    List<Integer> scores(ShiftId shift);

    /** The comments, in an order that tells nothing of who wrote them or when. */
    List<String> comments(ShiftId shift);
}
