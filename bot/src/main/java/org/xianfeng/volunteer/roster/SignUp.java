package org.xianfeng.volunteer.roster;

import java.util.List;

import org.xianfeng.volunteer.activity.PostId;

/** What came of a sign-up. */
public sealed interface SignUp {

    /** A place, a position in the queue or a part in the draw, which the view tells; also when it was so before. */
    record Accepted(ActivityView view, Participation mine) implements SignUp {}

    record Refused(Reason reason) implements SignUp {}

    /** The member has signed up for something at the same time. */
    record Clashes(PostId other) implements SignUp {}

    /** The member has signed up for something so soon before or after that the way may be too long: ask them. */
    record Near(PostId other) implements SignUp {}

    /** The member has signed up for as much as one may in the week of the shift. */
    record OverLimit(int limit) implements SignUp {}

    /** The activity is not for this member. */
    record Ineligible(List<Requirement> obstacles) implements SignUp {}

    /** Why nobody can sign up. */
    enum Reason {
        /** There is no such activity or post. */
        UNKNOWN,
        /** It is not open: a draft, closed or cancelled. */
        NOT_OPEN,
        /** The time to sign up is over. */
        TOO_LATE,
        /** The shift has begun. */
        BEGUN
    }

    /** What a member lacks. */
    enum Requirement {
        BRANCH, GRID, SKILL, AGE, IDENTITY
    }
}
