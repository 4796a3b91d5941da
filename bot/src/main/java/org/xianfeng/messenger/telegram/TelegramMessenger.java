package org.xianfeng.messenger.telegram;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Flow;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Wanted;
import org.xianfeng.chat.messaging.Attachments;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;

/** Sends and edits messages, and tells by Telegram's answer what became of them. */
final class TelegramMessenger implements Messenger {

    static final String NAME = "telegram";

    private static final String NO_TEXT = "there is no text in the message to edit";

    private final BotApi api;
    private final Attachments attachments;
    private final OpenForms forms;
    private final ConnectionState line;

    TelegramMessenger(BotApi api, Attachments attachments, OpenForms forms, TelegramStatus status) {
        this.api = api;
        this.attachments = attachments;
        this.forms = forms;
        this.line = status.sending();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isPaced() { return true; }

    /** Telegram numbers groups and channels below zero. */
    @Override
    public boolean isGroup(ChatId chat) {
        return chat.id().startsWith("-");
    }

    @Override
    public Delivery deliver(Outgoing outgoing) {
        String edited = outgoing.edits();
        Delivery delivery = edited == null ? send(outgoing) : editOrSend(outgoing, edited);
        if (delivery instanceof Delivery.Sent(List<String> messages) && messages.size() == 1) {
            outdate(outgoing, messages.getFirst());
        }
        return delivery;
    }

    /** What a form has asked before is not asked any more once it asks something else: its buttons go. */
    private void outdate(Outgoing outgoing, String message) {
        if (outgoing.reply().buttons().stream().flatMap(List::stream).anyMatch(TelegramMessenger::isOfForm)) {
            forms.replace(outgoing.to(), message).ifPresent(before -> api.callAndForget(EditMessageReplyMarkup.builder()
                    .chatId(outgoing.to().id()).messageId(Integer.valueOf(before)).build()));
        } else if (outgoing.edits() != null) {
            forms.forget(outgoing.to(), message);
        }
    }

    private static boolean isOfForm(Button button) {
        return button.address() == null && button.action().startsWith(Flow.BUTTONS);
    }

    private Delivery send(Outgoing outgoing) {
        Attachment attachment = outgoing.reply().enclosure();
        return attachment == null ? sendText(outgoing) : send(outgoing, attachment);
    }

    private Delivery sendText(Outgoing outgoing) {
        return Outcome.of(noted(api.call(SendMessage.builder().chatId(outgoing.to().id())
                .messageThreadId(topic(outgoing)).text(text(outgoing.reply())).parseMode(ParseMode.HTML)
                .linkPreviewOptions(noPreview()).replyMarkup(keyboard(outgoing.reply())).build())));
    }

    private Delivery send(Outgoing outgoing, Attachment attachment) {
        Optional<Attachments.Made> file = attachments.make(attachment, outgoing.to());
        if (file.isEmpty()) {
            return new Delivery.Rejected("there is no " + attachment.name() + " of " + attachment.origin());
        }
        try (Attachments.Made made = file.get()) {
            InputFile content = new InputFile(made.path().toFile(), attachment.name());
            return Outcome.of(noted(switch (attachment) {
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

    /** What cannot be edited any more is sent anew: somebody waits for it. */
    private Delivery editOrSend(Outgoing outgoing, String message) {
        Delivery edited = editText(outgoing.to(), message, outgoing.reply());
        return edited instanceof Delivery.Gone || edited instanceof Delivery.Rejected ? send(outgoing) : edited;
    }

    private Delivery editText(ChatId chat, String message, Reply reply) {
        return edited(message, api.call(EditMessageText.builder().chatId(chat.id()).messageId(Integer.valueOf(message))
                .text(text(reply)).parseMode(ParseMode.HTML).linkPreviewOptions(noPreview())
                .replyMarkup(keyboard(reply)).build()));
    }

    private Delivery editCaption(ChatId chat, String message, Reply reply) {
        return edited(message, api.call(EditMessageCaption.builder().chatId(chat.id())
                .messageId(Integer.valueOf(message)).caption(reply.text().html()).parseMode(ParseMode.HTML)
                .replyMarkup(keyboard(reply)).build()));
    }

    private Delivery edited(String message, ApiResult<?> answer) {
        ApiResult<?> noted = noted(answer);
        if (Outcome.says(noted, "message is not modified")) {
            return new Delivery.Sent(message);
        }
        return Outcome.says(noted, NO_TEXT) ? new Delivery.Gone(NO_TEXT) : Outcome.of(noted);
    }

    /** A file's message has a caption in the place of a text. */
    @Override
    public Delivery edit(ChatId chat, String message, Reply reply) {
        Delivery edited = editText(chat, message, reply);
        return edited.equals(new Delivery.Gone(NO_TEXT)) ? editCaption(chat, message, reply) : edited;
    }

    @Override
    public Delivery delete(ChatId chat, String message) {
        ApiResult<?> answer = noted(api.call(new DeleteMessage(chat.id(), Integer.parseInt(message))));
        return Outcome.says(answer, "message to delete not found") ? new Delivery.Sent() : Outcome.of(answer);
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

    /** What is to be sent besides text is sent by the paper clip here, so it says where to find that. */
    private static String text(Reply reply) {
        Wanted wanted = reply.wanted();
        Markup text = wanted == null ? reply.text() : Markup.lines(reply.text(), wanted.how());
        return (text.length() <= Reply.LONGEST ? text : reply.text()).html();
    }

    private static @Nullable InlineKeyboardMarkup keyboard(Reply reply) {
        List<InlineKeyboardRow> rows = reply.buttons().stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(TelegramMessenger::button).toList())).toList();
        return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton button(Button button) {
        InlineKeyboardButton.InlineKeyboardButtonBuilder<?, ?> built = InlineKeyboardButton.builder()
                .text(button.label());
        return button.address() == null
                ? built.callbackData(button.action()).build()
                : built.url(button.address()).build();
    }

    private static @Nullable Integer topic(Outgoing outgoing) {
        return outgoing.topic() == null ? null : Integer.valueOf(outgoing.topic());
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }
}
