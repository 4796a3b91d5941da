package org.xianfeng.messenger.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;

/**
 * Says in our terms what happens in groups and channels: commands to us, taps, our coming and going. What people say to
 * each other there is left out, and so is what a channel posts and its group repeats.
 */
final class GroupUpdates {

    private static final Pattern COMMAND = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@(\\w+))?(?:\\s.*)?",
            Pattern.DOTALL);
    private static final Set<String> PRESENT = Set.of("member", "administrator");
    private static final Set<String> ABSENT = Set.of("left", "kicked");

    private final BotIdentity identity;
    private final Clock clock;

    GroupUpdates(BotIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    Optional<Incoming> message(Update update, Message message) {
        Origin origin = origin(update, message.getChat(), message.getFrom(), Instant.ofEpochSecond(message.getDate()));
        if (message.getMigrateToChatId() != null) {
            return Optional.of(new InGroup.Moved(origin, chat(message.getMigrateToChatId())));
        }
        boolean isRepeated = message.getForwardOrigin() != null || Boolean.TRUE.equals(message.getIsAutomaticForward());
        if (!message.hasText() || message.getFrom() == null || isRepeated) {
            return Optional.empty();
        }
        Matcher command = COMMAND.matcher(message.getText().strip());
        return command.matches() ? called(origin, message, command) : Optional.empty();
    }

    /** One that names another bot is for that one. */
    private Optional<Incoming> called(Origin origin, Message message, Matcher command) {
        boolean ours = command.group(2) != null;
        if (ours && !identity.isNamed(command.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new InGroup.Called(origin, chat(message.getFrom().getId()), title(message.getChat()),
                command.group(1).toLowerCase(Locale.ROOT), ours, topic(message)));
    }

    /** Messages in the part that every forum has, General, bear a thread as well, and one that nothing can be sent to. */
    private static @Nullable String topic(Message message) {
        return Boolean.TRUE.equals(message.getIsTopicMessage()) && message.getMessageThreadId() != null
                ? message.getMessageThreadId().toString()
                : null;
    }

    Incoming tap(Update update, CallbackQuery query) {
        return new InGroup.Tapped(origin(update, query.getMessage().getChat(), query.getFrom(), clock.instant()),
                chat(query.getFrom().getId()), query.getData());
    }

    Optional<Incoming> membership(Update update, ChatMemberUpdated change) {
        Origin origin = origin(update, change.getChat(), change.getFrom(), Instant.ofEpochSecond(change.getDate()));
        String before = change.getOldChatMember().getStatus();
        String after = change.getNewChatMember().getStatus();
        if (ABSENT.contains(after)) {
            return Optional.of(new InGroup.Left(origin));
        }
        return PRESENT.contains(after) && ABSENT.contains(before)
                ? Optional.of(new InGroup.Joined(origin, chat(change.getFrom().getId()), title(change.getChat())))
                : Optional.empty();
    }

    private static String title(Chat chat) {
        return UpdateMapper.clean(Objects.requireNonNullElse(chat.getTitle(), ""));
    }

    private static ChatId chat(Long id) {
        return new ChatId(TelegramMessenger.NAME, id.toString());
    }

    private static Origin origin(Update update, Chat chat, @Nullable User from, Instant at) {
        String language = from == null ? null : from.getLanguageCode();
        return new Origin(update.getUpdateId().toString(), chat(chat.getId()), "",
                Objects.requireNonNullElse(language, ""), at);
    }
}
