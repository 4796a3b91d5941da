package org.xianfeng.standin;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with a call.
 *
 * @param what goes wrong
 * @param chat the only chat it befalls, or null for any
 * @param lasting whether it goes on until the server is healed, rather than once
 */
public record Fault(What what, @Nullable Long chat, boolean lasting) {

    sealed interface What {

        record Refuses(Refusal refusal) implements What {}

        /** A gateway's page instead of JSON. */
        record BadGateway() implements What {}

        record DropsBeforeDoing() implements What {}

        record DropsAfterDoing() implements What {}

        record AnswersLate(Duration by) implements What {}

        /** What is asked for is done at once. */
        record TellsLate(Duration by) implements What {}
    }

    public static Fault tooManyRequests(int retryAfter) {
        return once(new What.Refuses(Refusal.tooManyRequests(retryAfter)));
    }

    public static Fault serverError() {
        return refuses(500, "Internal Server Error: restart");
    }

    public static Fault migratedTo(long chat) {
        return once(new What.Refuses(Refusal.badRequest("group chat was upgraded to a supergroup chat")
                .with("migrate_to_chat_id", chat)));
    }

    public static Fault refuses(int code, String description) {
        return once(new What.Refuses(new Refusal(code, description)));
    }

    public static Fault badGateway() {
        return once(new What.BadGateway());
    }

    public static Fault dropsBeforeDoing() {
        return once(new What.DropsBeforeDoing());
    }

    public static Fault dropsAfterDoing() {
        return once(new What.DropsAfterDoing());
    }

    public static Fault answersLate(Duration by) {
        return once(new What.AnswersLate(by));
    }

    /** As over a long line: done at once, and told so late. */
    public static Fault tellsLate(Duration by) {
        return once(new What.TellsLate(by));
    }

    private static Fault once(What what) {
        return new Fault(what, null, false);
    }

    /** The same, but only for this chat. */
    public Fault inChat(long chat) {
        return new Fault(what, chat, lasting);
    }

    /** The same, until the server is healed. */
    public Fault fromNowOn() {
        return new Fault(what, chat, true);
    }

    boolean befalls(ApiCall call) {
        return chat == null || chat.toString().equals(call.text("chat_id"));
    }
}
