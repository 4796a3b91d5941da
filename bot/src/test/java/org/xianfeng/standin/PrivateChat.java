package org.xianfeng.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.xianfeng.standin.SeenMessage.SeenButton;

/** What stands in a chat that the bot may be in: the private one of a user, or a group. */
final class PrivateChat {

    /** How the bot is received. */
    enum Door {

        NEVER_OPENED("bot can't initiate conversation with a user"), OPEN(""), BLOCKED(
                "bot was blocked by the user"), DEACTIVATED(
                        "user is deactivated"), THROWN_OUT("bot was kicked from the supergroup chat");

        private final String refusal;

        Door(String refusal) {
            this.refusal = refusal;
        }
    }

    private static final long A_WHILE = Duration.ofSeconds(30).toNanos();

    private final TreeMap<Integer, SeenMessage> messages = new TreeMap<>();
    private final Set<Integer> topics = new HashSet<>();
    private Door door = Door.NEVER_OPENED;
    private long upgradedTo;
    private long lastChange;
    private long lastDeed;
    private long actedAt = System.nanoTime() - A_WHILE;

    synchronized void become(Door door) {
        this.door = door;
    }

    synchronized Door door() {
        return door;
    }

    /** The user does something: what the bot says from now on is the answer to it. */
    synchronized void act() {
        lastDeed = lastChange;
        actedAt = System.nanoTime();
    }

    /** Whether what the bot sends now may be an answer. */
    synchronized boolean actedLately() {
        return System.nanoTime() - actedAt < A_WHILE;
    }

    synchronized void show(int id, String text, String html, List<List<SeenButton>> buttons,
            @Nullable Upload document, @Nullable Upload photo) {
        refuseUnlessOpen();
        put(new SeenMessage(id, text, html, buttons, document, photo, lastChange + 1));
    }

    synchronized void replace(int id, String text, String html, List<List<SeenButton>> buttons) {
        SeenMessage before = toEdit(id);
        if (isFile(before)) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        change(before, new SeenMessage(id, text, html, buttons, null, null, lastChange + 1));
    }

    synchronized void replaceCaption(int id, String text, String html, List<List<SeenButton>> buttons) {
        SeenMessage before = toEdit(id);
        if (!isFile(before)) {
            throw Refusal.badRequest("there is no caption in the message to edit");
        }
        change(before, new SeenMessage(id, text, html, buttons, before.document(), before.photo(), lastChange + 1));
    }

    /** No answer to anything: the message says what it has said. */
    synchronized void replaceButtons(int id, List<List<SeenButton>> buttons) {
        SeenMessage before = toEdit(id);
        if (before.buttons().equals(buttons)) {
            throw Refusal.badRequest("message is not modified");
        }
        messages.put(id, new SeenMessage(id, before.text(), before.html(), buttons, before.document(), before.photo(),
                before.change()));
        notifyAll();
    }

    private static boolean isFile(SeenMessage message) {
        return message.document() != null || message.photo() != null;
    }

    private SeenMessage toEdit(int id) {
        refuseUnlessOpen();
        SeenMessage before = messages.get(id);
        if (before == null) {
            throw Refusal.badRequest("message to edit not found");
        }
        return before;
    }

    private void change(SeenMessage before, SeenMessage after) {
        if (after.looksLike(before)) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        put(after);
    }

    /** The bot deletes a message of its own. */
    synchronized void takeBack(int id) {
        refuseUnlessOpen();
        if (messages.remove(id) == null) {
            throw Refusal.badRequest("message to delete not found");
        }
    }

    synchronized void delete(int id) {
        messages.remove(id);
    }

    private void put(SeenMessage message) {
        lastChange = message.change();
        messages.put(message.id(), message);
        notifyAll();
    }

    /** From now on it has another id. */
    synchronized void upgrade(long id) {
        upgradedTo = id;
    }

    /** Parts of a forum that messages can be sent to, beside General. */
    synchronized void openTopic(int id) {
        topics.add(id);
    }

    synchronized void refuseUnlessThereIs(int topic) {
        if (!topics.contains(topic)) {
            throw Refusal.badRequest("message thread not found");
        }
    }

    private void refuseUnlessOpen() {
        if (upgradedTo != 0) {
            throw Refusal.badRequest("group chat was upgraded to a supergroup chat").with("migrate_to_chat_id",
                    upgradedTo);
        }
        if (door != Door.OPEN) {
            throw Refusal.forbidden(door.refusal);
        }
    }

    synchronized List<SeenMessage> messages() {
        return new ArrayList<>(messages.values());
    }

    /** The latest answer that fits, once there is one; empty when the time is over. */
    synchronized Optional<SeenMessage> await(Predicate<SeenMessage> fits, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<SeenMessage> found = find(fits);
        try {
            while (found.isEmpty() && end - System.nanoTime() > 0) {
                wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
                found = find(fits);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    private Optional<SeenMessage> find(Predicate<SeenMessage> fits) {
        return messages.values().stream().filter(message -> message.change() > lastDeed).filter(fits)
                .max(Comparator.comparingLong(SeenMessage::change));
    }
}
