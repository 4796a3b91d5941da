package org.xianfeng.messenger.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;

/** Says in our terms what came from a private chat; of groups and channels {@link GroupUpdates} does. */
final class UpdateMapper {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private static final String BLOCKED = "kicked";

    private final GroupUpdates groups;
    private final Clock clock;

    UpdateMapper(BotIdentity identity, Clock clock) {
        this.groups = new GroupUpdates(identity, clock);
        this.clock = clock;
    }

    Optional<Incoming> translate(Update update) {
        if (update.hasMessage()) {
            return message(update, update.getMessage());
        }
        if (update.hasCallbackQuery()) {
            return press(update, update.getCallbackQuery());
        }
        return update.hasMyChatMember() ? membership(update, update.getMyChatMember()) : Optional.empty();
    }

    private Optional<Incoming> message(Update update, Message message) {
        if (!isPrivate(message.getChat())) {
            return groups.message(update, message);
        }
        Origin origin = origin(update, message.getChat(), message.getFrom(),
                Instant.ofEpochSecond(message.getDate()), message.getMediaGroupId());
        if (message.hasText()) {
            String text = clean(message.getText());
            return Optional.of(message.getForwardOrigin() == null
                    ? Incoming.typed(origin, text)
                    : new Incoming.Text(origin, text, true));
        }
        Document file = message.getDocument();
        // an animation comes as a file as well, for clients that know none
        if (file != null && message.getAnimation() == null) {
            return Optional.of(document(origin, file));
        }
        Location place = message.getLocation();
        if (place != null) {
            return Optional.of(location(origin, message, place));
        }
        if (message.hasPhoto()) {
            return Optional.of(photo(origin, message));
        }
        return isContent(message) ? Optional.of(new Incoming.Unreadable(origin)) : Optional.empty();
    }

    private static Incoming document(Origin origin, Document file) {
        if (file.getFileId() == null) {
            return new Incoming.Unreadable(origin);
        }
        return new Incoming.Document(origin, clean(Objects.requireNonNullElse(file.getFileName(), "")),
                Objects.requireNonNullElse(file.getFileSize(), 0L),
                clean(Objects.requireNonNullElse(file.getMimeType(), "")), file.getFileId());
    }

    /** A live location is sent again and again as an edited message, of which we read none but the first. */
    private static Incoming location(Origin origin, Message message, Location place) {
        boolean firsthand = message.getForwardOrigin() == null && message.getVenue() == null
                && place.getLivePeriod() == null;
        return new Incoming.Location(origin, place.getLatitude(), place.getLongitude(), firsthand);
    }

    /** Telegram offers it in several sizes; the largest is as it was sent. */
    private static Incoming photo(Origin origin, Message message) {
        PhotoSize largest = message.getPhoto().stream()
                .max(Comparator.comparingLong(size -> (long) size.getWidth() * size.getHeight())).orElseThrow();
        if (largest.getFileId() == null) {
            return new Incoming.Unreadable(origin);
        }
        return new Incoming.Photo(origin, clean(Objects.requireNonNullElse(message.getCaption(), "")),
                Objects.requireNonNullElse(largest.getFileSize(), 0), largest.getFileId());
    }

    /** Something that a member sent, rather than a notice such as "pinned a message". */
    private static boolean isContent(Message message) {
        return Stream.of(message.getSticker(), message.getVoice(), message.getVideo(),
                message.getVideoNote(), message.getAudio(), message.getAnimation(),
                message.getContact(), message.getPoll(), message.getDice(), message.getStory())
                .anyMatch(Objects::nonNull);
    }

    private Optional<Incoming> press(Update update, CallbackQuery query) {
        if (query.getMessage() == null || query.getData() == null) {
            return Optional.empty();
        }
        if (!isPrivate(query.getMessage().getChat())) {
            return Optional.of(groups.tap(update, query));
        }
        Origin origin = origin(update, query.getMessage().getChat(), query.getFrom(), clock.instant(), null);
        return Optional.of(
                new Incoming.ButtonPress(origin, clean(query.getData()), query.getMessage().getMessageId().toString()));
    }

    private Optional<Incoming> membership(Update update, ChatMemberUpdated change) {
        if (!isPrivate(change.getChat())) {
            return groups.membership(update, change);
        }
        Origin origin = origin(update, change.getChat(), change.getFrom(), Instant.ofEpochSecond(change.getDate()),
                null);
        return Optional.of(BLOCKED.equals(change.getNewChatMember().getStatus())
                ? new Incoming.Blocked(origin)
                : new Incoming.Unblocked(origin));
    }

    static boolean isPrivate(Chat chat) {
        return chat.isUserChat();
    }

    private static Origin origin(Update update, Chat chat, User from, Instant at, @Nullable String album) {
        return new Origin(update.getUpdateId().toString(), new ChatId(TelegramMessenger.NAME, chat.getId().toString()),
                clean(name(from)), Objects.requireNonNullElse(language(from), ""), at)
                .of(Objects.requireNonNullElse(album, ""));
    }

    private static String name(User from) {
        return Stream.of(from.getFirstName(), from.getLastName()).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String language(User from) {
        return from.getLanguageCode();
    }

    static String clean(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }
}
