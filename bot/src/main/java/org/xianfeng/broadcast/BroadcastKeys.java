package org.xianfeng.broadcast;

import org.xianfeng.chat.ChatId;

/** The keys of broadcasts. All of one broadcast bears its own hash tag, all of a member the member's. */
public final class BroadcastKeys {

    public static final String NUMBERS = "{broadcasts}:numbers";
    public static final String ALL = "{broadcasts}:all";
    /** Those that something is to be done for. */
    public static final String ACTIVE = "{broadcasts}:active";

    public static final String TEMPLATES = "{broadcasts}:templates";

    private BroadcastKeys() {}

    /** The number that a request got. */
    public static String created(String request) {
        return "{broadcasts}:answer:" + request;
    }

    public static String of(BroadcastId id) {
        return tag(id) + "broadcast";
    }

    public static String trail(BroadcastId id) {
        return tag(id) + "trail";
    }

    public static String answer(BroadcastId id, String request) {
        return tag(id) + "answer:" + request;
    }

    public static String claimed(BroadcastId id, String what) {
        return tag(id) + "claimed:" + what;
    }

    /**
     * A row a recipient: {@code STATE|BRANCH|TOKEN|MESSAGES}, with the state's letter, the branch's number, the token of
     * who sends or sent it, and the messenger's ids of what was sent.
     */
    public static String rows(BroadcastId id) {
        return tag(id) + "rows";
    }

    /** How many rows are in a state, {@code S}, and of which branch, {@code S:3}; how many did what, {@code READ:3}. */
    public static String numbers(BroadcastId id) {
        return tag(id) + "numbers";
    }

    /** The numbers of branches. */
    public static String branches(BroadcastId id) {
        return tag(id) + "branches";
    }

    /** Why somebody was skipped, blocked us, or could not be sent to. */
    public static String reasons(BroadcastId id) {
        return tag(id) + "reasons";
    }

    /** Those being sent to, and under which token. */
    public static String sending(BroadcastId id) {
        return tag(id) + "sending";
    }

    /** Those of whom nobody knows whether they have it. */
    public static String unknown(BroadcastId id) {
        return tag(id) + "unknown";
    }

    /** Those to whom it was shown while it was being sent. */
    public static String shown(BroadcastId id) {
        return tag(id) + "shown";
    }

    /** Those to be sent to by each messenger, the next first. */
    public static String pending(BroadcastId id) {
        return tag(id) + "pending:";
    }

    /** Those to be sent to later, by when in ms. */
    public static String later(BroadcastId id, String messenger) {
        return tag(id) + "later:" + messenger;
    }

    /** Those to be sent to again though they may have it, by each messenger, by when in ms. */
    public static String again(BroadcastId id) {
        return tag(id) + "again:";
    }

    /** Those whose message is to be looked at once more. */
    public static String sent(BroadcastId id, String messenger) {
        return tag(id) + "sent:" + messenger;
    }

    /** Those who did something with it. */
    public static String did(BroadcastId id) {
        return tag(id) + "did:";
    }

    public static String answers(BroadcastId id) {
        return tag(id) + "answers";
    }

    private static String tag(BroadcastId id) {
        return "{bc" + id + "}:";
    }

    public static String authored(ChatId author) {
        return "{mem:" + author + "}:broadcasts";
    }
}
