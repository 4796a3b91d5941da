package org.xianfeng.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Updates that wait to be fetched or brought. */
final class UpdateQueue {

    private static final int LONGEST_TIMEOUT = 50;
    private static final int LARGEST_LIMIT = 100;

    /** What a bot does not get unless it asks. */
    private static final Set<String> ONLY_IF_ASKED = Set.of("chat_member", "message_reaction",
            "message_reaction_count");

    private final Deque<ObjectNode> waiting = new ArrayDeque<>();
    private Set<String> allowed = Set.of();
    private int lastId = 1000;
    private ObjectNode last = Json.object();
    private boolean webhook;
    private boolean closed;
    private int polls;

    /** Adds an update of this kind, unless the bot does not want such. */
    synchronized void add(String kind, ObjectNode content) {
        boolean wanted = allowed.isEmpty() ? !ONLY_IF_ASKED.contains(kind) : allowed.contains(kind);
        if (wanted) {
            addAsIs(Json.object().set(kind, content));
        }
    }

    /** Adds an update whatever it contains. */
    synchronized void addAsIs(ObjectNode update) {
        last = Json.object().put("update_id", ++lastId).setAll(update);
        waiting.add(last);
        notifyAll();
    }

    /** Adds the last one again, as happens when its acknowledgement is lost. */
    synchronized void repeat() {
        waiting.add(last);
        notifyAll();
    }

    synchronized void allow(ApiCall call) {
        call.json("allowed_updates").ifPresent(kinds -> {
            Set<String> names = new HashSet<>();
            kinds.forEach(kind -> names.add(kind.asString()));
            allowed = names;
        });
    }

    synchronized void useWebhook(boolean use) {
        webhook = use;
        notifyAll();
    }

    /** Waits for updates as {@code getUpdates} does; another poll meanwhile ends this one. */
    synchronized List<JsonNode> poll(ApiCall call) throws InterruptedException {
        refuseWithWebhook();
        allow(call);
        int self = ++polls;
        notifyAll();
        call.number("offset").ifPresent(this::acknowledge);
        int timeout = Math.clamp(call.number("timeout").orElse(0), 0, LONGEST_TIMEOUT);
        long end = System.nanoTime() + Duration.ofSeconds(timeout).toNanos();
        while (waiting.isEmpty() && !closed && end - System.nanoTime() > 0) {
            wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
            refuseWithWebhook();
            if (polls != self) {
                throw Refusal.conflict("terminated by other getUpdates request;"
                        + " make sure that only one bot instance is running");
            }
        }
        int limit = Math.clamp(call.number("limit").orElse(LARGEST_LIMIT), 1, LARGEST_LIMIT);
        return new ArrayList<>(waiting.stream().limit(limit).toList());
    }

    private void refuseWithWebhook() {
        if (webhook) {
            throw Refusal.conflict("can't use getUpdates method while webhook is active;"
                    + " use deleteWebhook to delete the webhook first");
        }
    }

    private void acknowledge(int offset) {
        waiting.removeIf(update -> update.path("update_id").asInt() < offset);
    }

    /** The first update, once there is one and a webhook to bring it to; empty when the server closes. */
    synchronized Optional<ObjectNode> first() throws InterruptedException {
        while (!closed && (waiting.isEmpty() || !webhook)) {
            wait();
        }
        return closed ? Optional.empty() : Optional.of(waiting.getFirst());
    }

    synchronized void remove(ObjectNode update) {
        waiting.remove(update);
    }

    /** How many updates nobody has acknowledged. */
    synchronized int size() {
        return waiting.size();
    }

    synchronized void clear() {
        waiting.clear();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
