package org.xianfeng.standin;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A stand-in for Telegram's Bot API: it takes the same calls and answers as the real server was seen to. */
public final class BotApiServer implements AutoCloseable {

    private final String token = "123456:standin-secret-token";
    private final UpdateQueue updates = new UpdateQueue();
    private final WebhookPusher webhook = new WebhookPusher(updates);
    private final Map<Long, PrivateChat> chats = new ConcurrentHashMap<>();
    private final Queries queries = new Queries();
    private final CommandLists commands = new CommandLists();
    private final SentFiles files = new SentFiles();
    private final Faults faults = new Faults();
    private final RateLimiter limiter = new RateLimiter();
    private final SharedFaults shares = new SharedFaults();
    private final Queue<ApiCall> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger messageIds = new AtomicInteger(100);
    private final Methods methods = new Methods(this);
    private final Endpoint endpoint = new Endpoint(token, methods, files, this::faultOf, calls);

    private BotApiServer() {}

    public static BotApiServer start() {
        return new BotApiServer();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + endpoint.port());
    }

    public String token() {
        return token;
    }

    /** Somebody who has an account; the bot cannot write to them before they have written. */
    public TelegramUser user(long id, String name) {
        return new TelegramUser(this, chats.computeIfAbsent(id, _ -> new PrivateChat()), id, name);
    }

    /** A group or a channel; the bot is not in it before somebody takes it in. */
    public TelegramGroup group(long id, String title) {
        return new TelegramGroup(this, chats.computeIfAbsent(id, _ -> new PrivateChat()), id, title);
    }

    /** What the last answer to a press showed to who pressed, and to nobody else. */
    public String toast() {
        return queries.said();
    }

    /** Lets the next calls of a method go wrong, one after the other. */
    public void fails(String method, Fault... next) {
        faults.add(method, List.of(next));
    }

    /** Lets a share of what is sent from now on go wrong. */
    public void fails(FaultShares some) {
        shares.set(some);
    }

    /** Takes no more than this from now on; without it, whatever comes. */
    public void limits(RateLimits limits) {
        limiter.set(limits);
    }

    /** How many messages were refused because there were too many. */
    public long refusedAsTooMany() {
        return limiter.refused();
    }

    /** The most messages that were taken in any second, replies not counted. */
    public int worstSecond() {
        return limiter.worstSecond();
    }

    /** Ends all faults. */
    public void heals() {
        faults.clear();
        shares.set(null);
    }

    private Optional<Fault.What> faultOf(ApiCall call) {
        boolean isReply = chat(call.text("chat_id")).map(PrivateChat::actedLately).orElse(false);
        return faults.of(call).or(() -> shares.of(call))
                .or(() -> limiter.of(call, isReply).map(Fault.What.Refuses::new));
    }

    /** Stops listening: connections are refused, those under way are cut. */
    public void goesDown() {
        endpoint.close();
    }

    /** Listens again, where it did before. */
    public void comesUp() {
        endpoint.reopen();
    }

    /** The calls of a method so far, failed ones too. */
    public List<ApiCall> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method.toLowerCase(Locale.ROOT))).toList();
    }

    /** Brings an update that no user could cause, of whatever content; its id is added. */
    public void update(String json) {
        updates.addAsIs((ObjectNode) Json.parse(json));
    }

    /** Loses the files that were sent so far. */
    public void losesFiles() {
        files.clear();
    }

    /** Delivers the last update once more, as happens when its acknowledgement is lost. */
    public void repeatsTheLastUpdate() {
        updates.repeat();
    }

    /** How many updates the bot has not acknowledged. */
    public int unacknowledged() {
        return updates.size();
    }

    /** Whether no pressed button is spinning. */
    public boolean allPressesAreAnswered() {
        return queries.areAllAnswered();
    }

    /** Where updates are brought, or empty. */
    public String webhookUrl() {
        return webhook.url();
    }

    /** The names of the commands that a user sees in the menu of a chat. */
    public List<String> menu(long chat, String language) {
        return commands.shownTo(chat, language).valueStream().map(command -> command.path("command").asString())
                .toList();
    }

    /** What the menu of a chat says of a command, or empty. */
    public String description(long chat, String language, String command) {
        return commands.shownTo(chat, language).valueStream()
                .filter(shown -> shown.path("command").asString().equals(command))
                .map(shown -> shown.path("description").asString()).findFirst().orElse("");
    }

    static ObjectNode bot() {
        return Json.object().put("id", 123456).put("is_bot", true).put("first_name", "先锋").put("username",
                "xianfeng_bot");
    }

    void update(String kind, JsonNode content) {
        updates.add(kind, (ObjectNode) content);
    }

    UpdateQueue updates() {
        return updates;
    }

    WebhookPusher webhook() {
        return webhook;
    }

    Queries queries() {
        return queries;
    }

    SentFiles files() {
        return files;
    }

    CommandLists commandLists() {
        return commands;
    }

    Optional<PrivateChat> chat(String id) {
        return id.matches("-?\\d+") ? Optional.ofNullable(chats.get(Long.valueOf(id))) : Optional.empty();
    }

    int nextMessageId() {
        return messageIds.incrementAndGet();
    }

    long now() {
        return System.currentTimeMillis() / 1000;
    }

    @Override
    public void close() {
        updates.close();
        webhook.close();
        endpoint.close();
    }
}
