package org.xianfeng.broadcast;

import java.time.Instant;

/** What moves a broadcast from one state to another. */
public sealed interface Step {

    /** It is to be sent at this time; first a second person has to agree if it is so said. */
    record Submit(Instant at, boolean approval) implements Step {}

    /** Its audience has grown so much that a second person has to agree after all. */
    record AwaitApproval() implements Step {}

    record Approve() implements Step {}

    /** Back to its author. */
    record SendBack(String reason) implements Step {}

    /** A draft says this now, and goes to these. */
    record Rewrite(Content content, Audience audience) implements Step {}

    /** A draft is not wanted any more. */
    record Discard() implements Step {}

    record Start() implements Step {}

    record Pause(PauseReason reason) implements Step {}

    record Resume() implements Step {}

    record Cancel() implements Step {}

    /** Sends a cancelled one to those who do not have it yet. */
    record SendRest() implements Step {}

    /** Sends it again to those of whom nobody can tell whether they have it. */
    record SendUnknown() implements Step {}

    record Finish() implements Step {}

    /** Deletes what was sent. */
    record Retract() implements Step {}

    /** Replaces what was sent. */
    record Correct(Content content) implements Step {}

    /** What a second person has to agree to before it replaces what was sent; it takes the place of an earlier one. */
    record ProposeCorrection(Content content) implements Step {}

    record ApproveCorrection() implements Step {}

    /** Nobody answers or chooses any more. */
    record CloseAnswers() implements Step {}
}
