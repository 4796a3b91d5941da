package org.xianfeng.volunteer;

/** What came of a sign-up. */
public sealed interface SignUp {

    /** A place or a position in the queue, which the view tells; also when it was so before. */
    record Accepted(ActivityView view) implements SignUp {}

    record Refused(Reason reason) implements SignUp {}

    /** Why nobody can sign up. */
    enum Reason {
        /** There is no such activity. */
        UNKNOWN,
        /** It is not open: a draft, closed or cancelled. */
        NOT_OPEN,
        /** It has begun. */
        BEGUN
    }
}
