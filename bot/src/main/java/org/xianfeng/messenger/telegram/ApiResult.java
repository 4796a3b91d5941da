package org.xianfeng.messenger.telegram;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What a call of the Bot API came to. No text in it bears the token. */
sealed interface ApiResult<T> {

    /** Done as asked. */
    record Done<T>(T value) implements ApiResult<T> {}

    /**
     * Telegram says no.
     *
     * @param code as in HTTP: 400, 401, 403, 409, 429
     * @param description Telegram's own words
     * @param retryAfter how long to wait, where Telegram says so
     * @param movedTo the chat's new id, where Telegram says that it has one
     */
    record Refused<T>(int code, String description, @Nullable Duration retryAfter, @Nullable Long movedTo)
            implements
                ApiResult<T> {

        Refused(int code, String description) {
            this(code, description, null, null);
        }

        boolean says(String words) {
            return code == 400 && description.contains(words);
        }

        boolean refusesToken() {
            return code == 401 || code == 404;
        }
    }

    /** There was no connection, so nothing was sent. */
    record Unsent<T>(String reason) implements ApiResult<T> {}

    /** Sent, and no answer that we understand: it may have been done or not. */
    record Lost<T>(String reason) implements ApiResult<T> {}
}
