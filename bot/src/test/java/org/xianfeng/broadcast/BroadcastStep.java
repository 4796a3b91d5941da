package org.xianfeng.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What happens in a {@link BroadcastHistory}. Numbers that pick something are taken modulo what there is. */
sealed interface BroadcastStep {

    /** How many there are at most, and how many of them, the latest, something happens to. */
    int BROADCASTS = 8;
    int LATEST = 2;
    int PEOPLE = 16;
    int AUTHORS = 3;

    /** The next draft is written. */
    record Writes(int request, int author) implements BroadcastStep {}

    /** Somebody takes a step, or the service does. */
    record Takes(int request, int broadcast, int by, Step step) implements BroadcastStep {}

    /** A page of recipients gets rows; every fourth is skipped. */
    record Adds(int broadcast, List<Integer> people) implements BroadcastStep {}

    record Completes(int broadcast) implements BroadcastStep {}

    /** The sender of a messenger fetches rows. */
    record Fetches(int broadcast, int messenger, int most) implements BroadcastStep {}

    /** One of the messages in hand comes to an end. */
    record Ends(int pick, Outcome outcome) implements BroadcastStep {}

    enum Outcome {
        SENT, KEPT, BLOCKED, FAILED, UNKNOWN, LATER,
        /** It was taken and not sent. */
        GIVEN_BACK
    }

    /** A sender dies; some of what it had in hand has arrived. Another takes over. */
    record Crashes(int messenger, int arrived) implements BroadcastStep {}

    /** A sender loses its lease to another, and tells of what it had in hand only after that. */
    record IsLate(int messenger, int pick) implements BroadcastStep {}

    /** Time passes, in ms. */
    record Passes(int millis) implements BroadcastStep {}

    /** What was sent is looked at once more, as for a retraction. */
    record Reworks(int broadcast, int messenger, boolean deleted) implements BroadcastStep {}

    /** Somebody opens their chat, and has what is kept for them. */
    record Opens(int broadcast, int person) implements BroadcastStep {}

    record Responds(int broadcast, int person, Responses.Type type) implements BroadcastStep {}

    /** A request comes again. */
    record Repeats(int request) implements BroadcastStep {}

    static BroadcastStep random(Random random, int request) {
        int broadcast = random.nextInt(LATEST);
        int dice = random.nextInt(100);
        if (dice < 1) {
            return new Writes(request, random.nextInt(AUTHORS));
        } else if (dice < 24) {
            return new Takes(request, broadcast, random.nextInt(AUTHORS + 1), step(random));
        } else if (dice < 36) {
            return new Adds(broadcast,
                    IntStream.range(0, 1 + random.nextInt(5)).map(_ -> random.nextInt(PEOPLE)).boxed()
                            .toList());
        } else if (dice < 37) {
            return new Completes(broadcast);
        } else if (dice < 54) {
            return new Fetches(broadcast, random.nextInt(2), 1 + random.nextInt(4));
        } else if (dice < 78) {
            return new Ends(random.nextInt(16), one(random, Outcome.values()));
        } else if (dice < 82) {
            return new Crashes(random.nextInt(2), random.nextInt(16));
        } else if (dice < 85) {
            return new IsLate(random.nextInt(2), random.nextInt(16));
        } else if (dice < 88) {
            return new Passes(random.nextInt(3000));
        } else if (dice < 92) {
            return new Reworks(broadcast, random.nextInt(2), random.nextBoolean());
        } else if (dice < 94) {
            return new Opens(broadcast, random.nextInt(PEOPLE));
        } else if (dice < 96) {
            return new Responds(broadcast, random.nextInt(PEOPLE),
                    one(random, Responses.Type.values()));
        }
        return new Repeats(request == 0 ? 0 : random.nextInt(request));
    }

    private static <T> T one(Random random, T[] all) {
        return List.of(all).get(random.nextInt(all.length));
    }

    private static Step step(Random random) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new Step.Submit(Instant.EPOCH, random.nextInt(3) == 0);
            case 3 -> new Step.Approve();
            case 4 -> random.nextBoolean() ? new Step.SendBack("错字") : new Step.Approve();
            case 5, 6, 7 -> new Step.Start();
            case 8 -> new Step.Pause(PauseReason.ASKED);
            case 9, 10 -> new Step.Resume();
            case 11 -> random.nextInt(6) == 0 ? new Step.Cancel() : new Step.SendRest();
            case 12 -> new Step.SendUnknown();
            case 13 -> random.nextInt(4) == 0 ? new Step.Retract() : new Step.Finish();
            case 14 -> switch (random.nextInt(8)) {
                case 0 -> new Step.Correct(new Content(Kind.NOTICE, "更正", null, List.of()));
                case 1 -> new Step.ProposeCorrection(new Content(Kind.NOTICE, "改正", null, List.of()));
                case 2 -> new Step.ApproveCorrection();
                case 3 -> new Step.AwaitApproval();
                case 5 -> new Step.CloseAnswers();
                case 4 -> random.nextInt(8) == 0
                        ? new Step.Discard()
                        : new Step.Rewrite(new Content(Kind.STUDY, "学习", null, List.of()), new Audience.All());
                default -> new Step.Finish();
            };
            default -> new Step.Finish();
        };
    }
}
