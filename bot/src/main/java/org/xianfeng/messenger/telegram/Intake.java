package org.xianfeng.messenger.telegram;

import java.util.List;
import java.util.Optional;

import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updates.AllowedUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.xianfeng.chat.Inbox;
import org.xianfeng.chat.Incoming;

/** Takes updates into the inbox, however they came. */
final class Intake {

    /** The kinds of updates that we ask Telegram for. */
    static final List<String> KINDS = List.of(AllowedUpdates.MESSAGE, AllowedUpdates.CALLBACKQUERY,
            AllowedUpdates.MYCHATMEMBER);

    private final Translator translator;
    private final Inbox inbox;
    private final BotApi api;

    Intake(Translator translator, Inbox inbox, BotApi api) {
        this.translator = translator;
        this.inbox = inbox;
        this.api = api;
    }

    /**
     * Keeps what the updates say; when this returns, they may be acknowledged.
     *
     * @throws RuntimeException if the inbox could not keep them
     */
    void take(List<Update> updates) {
        List<Incoming> incoming = updates.stream().map(translator::translate).flatMap(Optional::stream).toList();
        if (!incoming.isEmpty()) {
            inbox.accept(incoming);
        }
        updates.stream().filter(Update::hasCallbackQuery).forEach(this::stopTheSpinner);
    }

    /** Before the press is handled: the member's button spins until then. */
    private void stopTheSpinner(Update press) {
        api.mention(new AnswerCallbackQuery(press.getCallbackQuery().getId()));
    }
}
