package org.xianfeng.messenger.telegram;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Delivery;

/** Tells by Telegram's answer what became of a message. */
final class Outcome {

    /** While Telegram cannot be reached, or asks for a pause and does not say how long. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** While Telegram refuses the token, which takes a person to mend. */
    private static final Duration MUCH_LATER = Duration.ofSeconds(30);

    /** Telegram's words for a message that it will not edit or delete: none of ours, gone, or older than 48 hours. */
    private static final List<String> OF_GONE = List.of("message to edit not found", "message can't be edited",
            "message to delete not found", "message can't be deleted", "MESSAGE_ID_INVALID",
            "message identifier is not specified");

    private Outcome() {}

    static Delivery of(ApiResult<?> answer) {
        return switch (answer) {
            case ApiResult.Done<?>(Message message) -> new Delivery.Sent(message.getMessageId().toString());
            case ApiResult.Done<?> _ -> new Delivery.Sent();
            case ApiResult.Refused<?> refused -> of(refused);
            case ApiResult.Unsent<?> _ -> new Delivery.Later(SOON);
            case ApiResult.Lost<?>(var reason) -> new Delivery.Unknown(reason);
        };
    }

    private static Delivery of(ApiResult.Refused<?> refused) {
        Duration asked = refused.retryAfter();
        Long movedTo = refused.movedTo();
        if (refused.code() == 429) {
            return new Delivery.TooMany(asked == null ? SOON : asked);
        }
        if (refused.refusesToken()) {
            return new Delivery.Later(MUCH_LATER);
        }
        if (movedTo != null) {
            return new Delivery.Moved(new ChatId(TelegramMessenger.NAME, movedTo.toString()));
        }
        if (refused.code() == 403 || refused.says("chat not found")) {
            return new Delivery.Unreachable(refused.description());
        }
        return OF_GONE.stream().anyMatch(refused::says)
                ? new Delivery.Gone(refused.description())
                : new Delivery.Rejected(refused.description());
    }

    /** Whether this is a refusal with one of these words. */
    static boolean says(ApiResult<?> answer, String... words) {
        return answer instanceof ApiResult.Refused<?> refused && Stream.of(words).anyMatch(refused::says);
    }
}
