package org.xianfeng.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.standin.SeenMessage.SeenButton;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** What each method does. */
final class Methods {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int MOST_DATA_BYTES = 64;

    private record Text(String plain, String html) {}

    private final BotApiServer server;

    Methods(BotApiServer server) {
        this.server = server;
    }

    JsonNode call(ApiCall call) throws InterruptedException {
        return switch (call.method()) {
            case "getme" -> BotApiServer.bot();
            case "getupdates" -> getUpdates(call);
            case "setwebhook" -> setWebhook(call);
            case "deletewebhook" -> deleteWebhook(call);
            case "sendmessage" -> sendMessage(call);
            case "editmessagetext" -> editMessageText(call);
            case "editmessagecaption" -> editMessageCaption(call);
            case "editmessagereplymarkup" -> editMessageReplyMarkup(call);
            case "deletemessage" -> deleteMessage(call);
            case "senddocument" -> show(call, caption(call), file(call, "document"), null);
            case "sendphoto" -> show(call, caption(call), null, file(call, "photo"));
            case "getfile" -> server.files().where(call.text("file_id"));
            case "answercallbackquery" ->
                done(() -> server.queries().answer(call.text("callback_query_id"), call.text("text")));
            case "setmycommands" -> done(() -> server.commandLists().set(call));
            case "getmycommands" -> server.commandLists().get(call);
            default -> throw new Refusal(404, "Not Found");
        };
    }

    private JsonNode getUpdates(ApiCall call) throws InterruptedException {
        ArrayNode updates = Json.array();
        server.updates().poll(call).forEach(updates::add);
        return updates;
    }

    private JsonNode setWebhook(ApiCall call) {
        server.updates().allow(call);
        server.webhook().bringTo(call.text("url"), call.text("secret_token"));
        return BooleanNode.TRUE;
    }

    private JsonNode deleteWebhook(ApiCall call) {
        if (call.text("drop_pending_updates").equals("true")) {
            server.updates().clear();
        }
        server.webhook().bringTo("", "");
        return BooleanNode.TRUE;
    }

    private JsonNode sendMessage(ApiCall call) {
        Text text = text(call, "text");
        if (text.plain().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        return show(call, text, null, null);
    }

    private static Upload file(ApiCall call, String parameter) {
        Upload file = call.file(parameter);
        if (file == null || file.isEmpty()) {
            throw Refusal.badRequest("file must be non-empty");
        }
        return file;
    }

    private static Text caption(ApiCall call) {
        Text caption = text(call, "caption");
        if (caption.plain().length() > LONGEST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return caption;
    }

    private JsonNode show(ApiCall call, Text text, @Nullable Upload document, @Nullable Upload photo) {
        int id = server.nextMessageId();
        call.number("message_thread_id").ifPresent(topic -> chat(call).refuseUnlessThereIs(topic));
        chat(call).show(id, text.plain(), text.html(), buttons(call), document, photo);
        return message(call, id, text);
    }

    private JsonNode editMessageText(ApiCall call) {
        Text text = text(call, "text");
        int id = messageId(call);
        chat(call).replace(id, text.plain(), text.html(), buttons(call));
        return message(call, id, text);
    }

    private JsonNode editMessageCaption(ApiCall call) {
        Text caption = caption(call);
        int id = messageId(call);
        chat(call).replaceCaption(id, caption.plain(), caption.html(), buttons(call));
        return message(call, id, caption);
    }

    private JsonNode editMessageReplyMarkup(ApiCall call) {
        chat(call).replaceButtons(messageId(call), buttons(call));
        return BooleanNode.TRUE;
    }

    private JsonNode deleteMessage(ApiCall call) {
        chat(call).takeBack(messageId(call));
        return BooleanNode.TRUE;
    }

    private static int messageId(ApiCall call) {
        return call.number("message_id").orElseThrow(() -> Refusal.badRequest("message identifier is not specified"));
    }

    private PrivateChat chat(ApiCall call) {
        return server.chat(call.text("chat_id")).orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    private static Text text(ApiCall call, String parameter) {
        String given = call.text(parameter);
        boolean html = call.text("parse_mode").equalsIgnoreCase("html");
        Text text = new Text(html ? TelegramHtml.plain(given) : given.strip(), given.strip());
        if (text.plain().length() > LONGEST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return text;
    }

    private static List<List<SeenButton>> buttons(ApiCall call) {
        Optional<JsonNode> markup = call.json("reply_markup");
        List<List<SeenButton>> rows = new ArrayList<>();
        markup.ifPresent(keyboard -> keyboard.path("inline_keyboard").forEach(row -> rows.add(row(row))));
        return rows;
    }

    private static List<SeenButton> row(JsonNode row) {
        List<SeenButton> buttons = new ArrayList<>();
        row.forEach(button -> {
            String address = button.path("url").asString("");
            if (!address.isEmpty()) {
                if (!address.matches("(https?|tg)://.+")) {
                    throw Refusal.badRequest("BUTTON_URL_INVALID");
                }
                buttons.add(new SeenButton(button.path("text").asString(""), address));
                return;
            }
            String data = button.path("callback_data").asString("");
            int bytes = data.getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > MOST_DATA_BYTES) {
                throw Refusal.badRequest("BUTTON_DATA_INVALID");
            }
            buttons.add(new SeenButton(button.path("text").asString(""), data));
        });
        return buttons;
    }

    private ObjectNode message(ApiCall call, int id, Text text) {
        ObjectNode message = Json.object().put("message_id", id).put("date", server.now()).put("text", text.plain());
        message.set("from", BotApiServer.bot());
        long chat = Long.parseLong(call.text("chat_id"));
        message.set("chat", Json.object().put("id", chat).put("type", chat < 0 ? "supergroup" : "private"));
        call.json("reply_markup").ifPresent(markup -> message.set("reply_markup", markup));
        return message;
    }

    private static JsonNode done(Runnable deed) {
        deed.run();
        return BooleanNode.TRUE;
    }
}
