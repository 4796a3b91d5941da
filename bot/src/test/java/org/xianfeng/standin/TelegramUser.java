package org.xianfeng.standin;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.xianfeng.standin.PrivateChat.Door;
import org.xianfeng.standin.SeenMessage.SeenButton;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with Telegram on a phone: what they do, and what they see. */
public final class TelegramUser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BotApiServer server;
    private final PrivateChat chat;
    private final long id;
    private final String name;

    TelegramUser(BotApiServer server, PrivateChat chat, long id, String name) {
        this.server = server;
        this.chat = chat;
        this.id = id;
        this.name = name;
    }

    /** Writes to the bot, which opens the chat if it was closed. */
    public void sends(String text) {
        ObjectNode content = Json.object().put("text", text);
        if (text.startsWith("/")) {
            content.putArray("entities").addObject().put("type", "bot_command").put("offset", 0).put("length",
                    text.split("\\s", 2)[0].length());
        }
        sends(content);
    }

    public void sendsASticker() {
        ObjectNode content = Json.object();
        content.putObject("sticker").put("file_id", "s1").put("file_unique_id", "u1").put("type", "regular")
                .put("width", 512).put("height", 512).put("is_animated", false).put("is_video", false);
        sends(content);
    }

    /** Sends a file, with the name and the type that it has on the phone. */
    public void sendsADocument(String name, String mediaType, byte[] file) {
        sends(Json.object().set("document", server.files().keep(new Upload(name, file), mediaType)));
    }

    /** Sends the current location, as the phone knows it. */
    public void sendsALocation(double latitude, double longitude) {
        sends(Json.object().set("location", location(latitude, longitude)));
    }

    /** Passes on a location that somebody else has sent. */
    public void forwardsALocation(double latitude, double longitude) {
        ObjectNode content = Json.object();
        content.set("location", location(latitude, longitude));
        content.put("forward_date", server.now()).putObject("forward_origin").put("type", "hidden_user")
                .put("date", server.now()).put("sender_user_name", "李四");
        sends(content);
    }

    private static ObjectNode location(double latitude, double longitude) {
        return Json.object().put("latitude", latitude).put("longitude", longitude);
    }

    /** Sends a picture, which Telegram offers in two sizes. */
    public void sendsAPhoto(String caption, byte[] picture) {
        ObjectNode content = Json.object().put("caption", caption);
        ArrayNode sizes = content.putArray("photo");
        for (int width : List.of(90, 1280)) {
            ObjectNode file = server.files().keep(new Upload("photo.jpg", picture), "image/jpeg");
            sizes.add(file.without(List.of("file_name", "mime_type")).put("width", width).put("height", width));
        }
        sends(content);
    }

    private void sends(ObjectNode content) {
        opens();
        chat.act();
        server.update("message", message(server.nextMessageId()).setAll(content));
    }

    /** Changes a message that was sent before. */
    public void edits(String text) {
        server.update("edited_message",
                message(server.nextMessageId()).put("edit_date", server.now()).put("text", text));
    }

    /** Presses the button of this label on the latest message that has it. */
    public void presses(String label) {
        SeenMessage message = chat.messages().reversed().stream()
                .filter(seen -> seen.labels().stream().anyMatch(shown -> isMeant(label, shown)))
                .findFirst().orElseThrow(() -> new AssertionError("no button " + label + " in " + sees()));
        SeenButton button = message.buttons().stream().flatMap(List::stream)
                .filter(candidate -> isMeant(label, candidate.label())).findFirst().orElseThrow();
        presses(message.id(), button.action());
    }

    /** A label, or what it begins with where more is told of the same: 清扫楼道 · 11-24 09:00. */
    private static boolean isMeant(String label, String shown) {
        return shown.equals(label) || shown.startsWith(label + " · ");
    }

    /** Presses a button that this message bears, or bore once, or never did. */
    public void presses(int message, String action) {
        chat.act();
        ObjectNode query = Json.object().put("id", server.queries().ask()).put("chat_instance", "c" + id)
                .put("data", action);
        query.set("from", from());
        query.set("message", message(message).put("text", "…"));
        server.update("callback_query", query);
    }

    /** Has the chat open from some time ago, so that what the bot sends is no answer to anything. */
    public void opensTheChat() {
        chat.become(Door.OPEN);
    }

    public void blocks() {
        chat.become(Door.BLOCKED);
        server.update("my_chat_member", membership("member", "kicked"));
    }

    /** Takes that back, and says nothing. */
    public void unblocks() {
        opens();
    }

    public void deletesTheAccount() {
        chat.become(Door.DEACTIVATED);
    }

    /** Deletes a message on the phone, so that the bot cannot edit it any more. */
    public void deletes(SeenMessage message) {
        chat.delete(message.id());
    }

    /** The bot's messages that are there now, the oldest first. */
    public List<SeenMessage> sees() {
        return chat.messages();
    }

    /** Waits for an answer to what was done last, be it new or edited, whose text fits. */
    public SeenMessage waitsFor(Predicate<String> fits) {
        return chat.await(message -> fits.test(message.text()), PATIENCE)
                .orElseThrow(() -> new AssertionError(name + " waited in vain, and sees " + sees()));
    }

    /** Waits for an answer that contains this. */
    public SeenMessage waitsFor(String words) {
        return waitsFor(text -> text.contains(words));
    }

    private void opens() {
        if (chat.door() == Door.BLOCKED) {
            server.update("my_chat_member", membership("kicked", "member"));
        }
        chat.become(Door.OPEN);
    }

    private ObjectNode message(int messageId) {
        ObjectNode message = Json.object().put("message_id", messageId).put("date", server.now());
        message.set("from", from());
        message.set("chat", chat());
        return message;
    }

    private ObjectNode membership(String before, String after) {
        ObjectNode change = Json.object().put("date", server.now());
        change.set("chat", chat());
        change.set("from", from());
        change.set("old_chat_member", member(before));
        change.set("new_chat_member", member(after));
        return change;
    }

    private ObjectNode member(String status) {
        ObjectNode member = Json.object().put("status", status);
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member.set("user", BotApiServer.bot());
    }

    /** Sends several pictures at once, which arrive as a message each; the caption is that of the first. */
    public void sendsAnAlbum(String caption, int pictures) {
        String album = "a" + server.nextMessageId();
        for (int i = 0; i < pictures; i++) {
            ObjectNode content = Json.object().put("media_group_id", album);
            if (i == 0) {
                content.put("caption", caption);
            }
            content.putArray("photo").add(server.files().keep(new Upload("p" + i + ".jpg", new byte[]{1}),
                    "image/jpeg").without(List.of("file_name", "mime_type")).put("width", 90).put("height", 90));
            sends(content);
        }
    }

    ObjectNode from() {
        return Json.object().put("id", id).put("is_bot", false).put("first_name", name).put("language_code", "zh-hans");
    }

    private ObjectNode chat() {
        return Json.object().put("id", id).put("first_name", name).put("type", "private");
    }
}
