package org.xianfeng.messenger.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.Attachments;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;

/** Sends and edits messages, and tells by Telegram's answer what became of them. */
final class TelegramMessenger implements Messenger {

    static final String NAME = "telegram";

    /** While Telegram cannot be reached, or asks for a pause and does not say how long. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** While Telegram refuses the token, which takes a person to mend. */
    private static final Duration MUCH_LATER = Duration.ofSeconds(30);

    private final BotApi api;
    private final Attachments attachments;
    private final ConnectionState line;

    TelegramMessenger(BotApi api, Attachments attachments, TelegramStatus status) {
        this.api = api;
        this.attachments = attachments;
        this.line = status.sending();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Delivery deliver(Outgoing outgoing) {
        String edited = outgoing.edits();
        return edited == null ? send(outgoing) : edit(outgoing, edited);
    }

    private Delivery send(Outgoing outgoing) {
        Attachment attachment = outgoing.reply().enclosure();
        return attachment == null ? sendText(outgoing) : send(outgoing, attachment);
    }

    private Delivery sendText(Outgoing outgoing) {
        return outcome(noted(api.call(SendMessage.builder().chatId(outgoing.to().id())
                .text(outgoing.reply().text().html()).parseMode(ParseMode.HTML).linkPreviewOptions(noPreview())
                .replyMarkup(keyboard(outgoing.reply())).build())));
    }

    private Delivery send(Outgoing outgoing, Attachment attachment) {
        Optional<Attachments.Made> file = attachments.make(attachment, outgoing.to());
        if (file.isEmpty()) {
            return new Delivery.Rejected("there is no " + attachment.name() + " of " + attachment.origin());
        }
        try (Attachments.Made made = file.get()) {
            InputFile content = new InputFile(made.path().toFile(), attachment.name());
            return outcome(noted(switch (attachment) {
                case Attachment.Document _ -> api.call(document(outgoing, content));
                case Attachment.Picture _ -> api.call(photo(outgoing, content));
            }));
        }
    }

    private static SendDocument document(Outgoing outgoing, InputFile content) {
        return SendDocument.builder().chatId(outgoing.to().id()).document(content)
                .caption(outgoing.reply().text().html()).parseMode(ParseMode.HTML)
                .replyMarkup(keyboard(outgoing.reply())).build();
    }

    private static SendPhoto photo(Outgoing outgoing, InputFile content) {
        return SendPhoto.builder().chatId(outgoing.to().id()).photo(content)
                .caption(outgoing.reply().text().html()).parseMode(ParseMode.HTML)
                .replyMarkup(keyboard(outgoing.reply())).build();
    }

    private Delivery edit(Outgoing outgoing, String message) {
        ApiResult<?> answer = noted(api.call(EditMessageText.builder().chatId(outgoing.to().id())
                .messageId(Integer.valueOf(message)).text(outgoing.reply().text().html()).parseMode(ParseMode.HTML)
                .linkPreviewOptions(noPreview()).replyMarkup(keyboard(outgoing.reply())).build()));
        if (says(answer, "message is not modified")) {
            return new Delivery.Sent();
        }
        boolean gone = says(answer, "message to edit not found") || says(answer, "message can't be edited")
                || says(answer, "there is no text in the message to edit");
        return gone ? send(outgoing) : outcome(answer);
    }

    /** The answer, once the line's state is known by it. */
    private ApiResult<?> noted(ApiResult<?> answer) {
        switch (answer) {
            case ApiResult.Done<?> _ -> line.works();
            case ApiResult.Refused<?> refused when refused.refusesToken() -> line.fails(refused.description());
            case ApiResult.Refused<?> _ -> line.works();
            case ApiResult.Unsent<?>(var reason) -> line.fails("not connected, " + reason);
            case ApiResult.Lost<?>(var reason) -> line.fails("no answer, " + reason);
        }
        return answer;
    }

    private static boolean says(ApiResult<?> answer, String words) {
        return answer instanceof ApiResult.Refused<?> refused && refused.code() == 400
                && refused.description().contains(words);
    }

    private static Delivery outcome(ApiResult<?> answer) {
        return switch (answer) {
            case ApiResult.Done<?> _ -> new Delivery.Sent();
            case ApiResult.Refused<?> refused -> outcome(refused);
            case ApiResult.Unsent<?> _ -> new Delivery.Later(SOON);
            case ApiResult.Lost<?>(var reason) -> new Delivery.Unknown(reason);
        };
    }

    private static Delivery outcome(ApiResult.Refused<?> refused) {
        Duration asked = refused.retryAfter();
        if (refused.code() == 429) {
            return new Delivery.Later(asked == null ? SOON : asked);
        }
        if (refused.refusesToken()) {
            return new Delivery.Later(MUCH_LATER);
        }
        return refused.code() == 403 || says(refused, "chat not found")
                ? new Delivery.Unreachable(refused.description())
                : new Delivery.Rejected(refused.description());
    }

    private static @Nullable InlineKeyboardMarkup keyboard(Reply reply) {
        List<InlineKeyboardRow> rows = reply.buttons().stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(TelegramMessenger::button).toList())).toList();
        return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton button(Button button) {
        return InlineKeyboardButton.builder().text(button.label()).callbackData(button.action()).build();
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }
}
