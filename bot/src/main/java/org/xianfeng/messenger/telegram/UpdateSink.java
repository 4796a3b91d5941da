package org.xianfeng.messenger.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updates.AllowedUpdates;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.Inbox;

/** Takes updates into the inbox, however they came. */
final class UpdateSink {

    /** The kinds of updates that we ask Telegram for. */
    static final List<String> KINDS = List.of(AllowedUpdates.MESSAGE, AllowedUpdates.CALLBACKQUERY,
            AllowedUpdates.MYCHATMEMBER);

    private static final Logger LOG = LoggerFactory.getLogger(UpdateSink.class);

    private final UpdateMapper updateMapper;
    private final Inbox inbox;
    private final BotApi api;
    private final Phrases phrases;

    UpdateSink(UpdateMapper updateMapper, Inbox inbox, BotApi api, Phrases phrases) {
        this.updateMapper = updateMapper;
        this.inbox = inbox;
        this.api = api;
        this.phrases = phrases;
    }

    /**
     * Keeps what the updates say; when this returns, they may be acknowledged.
     *
     * @throws RuntimeException if the inbox could not keep them
     */
    void take(List<Update> updates) {
        List<Incoming> incoming = updates.stream().map(this::translate).flatMap(Optional::stream).toList();
        if (!incoming.isEmpty()) {
            inbox.accept(incoming);
        }
        updates.stream().filter(Update::hasCallbackQuery).forEach(this::stopTheSpinner);
    }

    /** One that lacks what it should have is left out, or it would come again and again. */
    private Optional<Incoming> translate(Update update) {
        try {
            return updateMapper.translate(update);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.warn("Telegram: update {} is skipped, it makes no sense: {}", update.getUpdateId(), broken.toString());
            return Optional.empty();
        }
    }

    /** Before the press is handled: the member's button spins until then. */
    private void stopTheSpinner(Update press) {
        String id = press.getCallbackQuery().getId();
        if (id != null && !id.isEmpty()) {
            AnswerCallbackQuery answer = new AnswerCallbackQuery(id);
            answer.setText(thanks(press.getCallbackQuery()));
            api.callAndForget(answer);
        }
    }

    /** In a group nothing else tells somebody that their tap has arrived; this is shown to them alone. */
    private @Nullable String thanks(CallbackQuery query) {
        if (query.getMessage() == null || UpdateMapper.isPrivate(query.getMessage().getChat())) {
            return null;
        }
        String language = Objects.requireNonNullElse(query.getFrom().getLanguageCode(), "");
        return phrases.plain(Phrases.nearest(Locale.forLanguageTag(language)), "chat.group.tapped");
    }
}
