package org.xianfeng.standin;

import java.time.Duration;
import java.util.List;

import org.xianfeng.standin.PrivateChat.Door;
import org.xianfeng.standin.SeenMessage.SeenButton;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group, a supergroup with topics or a channel: what its people do there, and what they see. The bot hears everything
 * that is said, as one that is an administrator does.
 */
public final class TelegramGroup {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BotApiServer server;
    private final PrivateChat chat;
    private final long id;
    private final String title;

    TelegramGroup(BotApiServer server, PrivateChat chat, long id, String title) {
        this.server = server;
        this.chat = chat;
        this.id = id;
        this.title = title;
    }

    /** Somebody takes the bot in. */
    public void takesIn(TelegramUser by) {
        chat.become(Door.OPEN);
        server.update("my_chat_member", membership(by, "left", "member"));
    }

    public void throwsOut(TelegramUser by) {
        chat.become(Door.THROWN_OUT);
        server.update("my_chat_member", membership(by, "member", "kicked"));
    }

    /** Is taken from the bot without its being told, as when the group is deleted. */
    public void throwsOutSilently() {
        chat.become(Door.THROWN_OUT);
    }

    /** Becomes a supergroup; what is said to its former id is refused. */
    public TelegramGroup becomesASupergroup(long supergroup) {
        TelegramGroup after = server.group(supergroup, title);
        after.chat.become(Door.OPEN);
        chat.upgrade(supergroup);
        return after;
    }

    /** The service messages about that. */
    public void tellsOfBecoming(TelegramUser by, long supergroup) {
        server.update("message", message(by).put("migrate_to_chat_id", supergroup));
    }

    public void hears(TelegramUser who, String text) {
        server.update("message", message(who).put("text", text));
    }

    /** Says something in a topic, which is there from then on. */
    public void hears(TelegramUser who, String text, int topic) {
        chat.openTopic(topic);
        server.update("message", message(who).put("text", text).put("message_thread_id", topic)
                .put("is_topic_message", true));
    }

    /** Says something in General: it bears a thread that nothing can be sent to. */
    public void hearsInGeneral(TelegramUser who, String text) {
        server.update("message", message(who).put("text", text).put("message_thread_id", 1));
    }

    /** Somebody changes what they have said. */
    public void hearsAnew(TelegramUser who, String text) {
        server.update("edited_message", message(who).put("edit_date", server.now()).put("text", text));
    }

    /** What a linked channel has posted is repeated here. */
    public void repeatsAPost(TelegramUser channel, String text) {
        server.update("channel_post", message(channel).without("from").put("text", text));
        server.update("message", message(channel).put("text", text).put("is_automatic_forward", true));
    }

    /** Somebody presses the button of this label on the latest message that has it. */
    public void isPressedBy(TelegramUser who, String label) {
        SeenMessage message = chat.messages().reversed().stream().filter(seen -> seen.labels().contains(label))
                .findFirst().orElseThrow(() -> new AssertionError("no button " + label + " in " + sees()));
        SeenButton button = message.buttons().stream().flatMap(List::stream)
                .filter(candidate -> candidate.label().equals(label)).findFirst().orElseThrow();
        isPressedBy(who, message.id(), button.action());
    }

    /** Presses a button that this message bears, or never did. */
    public void isPressedBy(TelegramUser who, int message, String action) {
        ObjectNode query = Json.object().put("id", server.queries().ask()).put("chat_instance", "c" + id)
                .put("data", action);
        query.set("from", who.from());
        query.set("message", message(who).put("message_id", message).put("text", "…"));
        server.update("callback_query", query);
    }

    public List<SeenMessage> sees() {
        return chat.messages();
    }

    public SeenMessage waitsFor(String words) {
        return chat.await(message -> message.text().contains(words), PATIENCE)
                .orElseThrow(() -> new AssertionError(title + " waited in vain, and sees " + sees()));
    }

    private ObjectNode message(TelegramUser who) {
        ObjectNode message = Json.object().put("message_id", server.nextMessageId()).put("date", server.now());
        message.set("from", who.from());
        message.set("chat", chat());
        return message;
    }

    private ObjectNode membership(TelegramUser by, String before, String after) {
        ObjectNode change = Json.object().put("date", server.now());
        change.set("chat", chat());
        change.set("from", by.from());
        change.set("old_chat_member", member(before));
        change.set("new_chat_member", member(after));
        return change;
    }

    private static ObjectNode member(String status) {
        ObjectNode member = Json.object().put("status", status);
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member.set("user", BotApiServer.bot());
    }

    private ObjectNode chat() {
        return Json.object().put("id", id).put("title", title).put("type", "supergroup");
    }
}
