package org.xianfeng.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A stand-in for Telegram's Bot API: it takes the same calls and answers as the real server was seen to. */
public final class BotApiServer implements AutoCloseable {

    static {
        // else each answer on a kept connection waits 40 ms for the client's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String token = "123456:standin-secret-token";
    private final UpdateQueue updates = new UpdateQueue();
    private final WebhookPusher webhook = new WebhookPusher(updates);
    private final Map<Long, PrivateChat> chats = new ConcurrentHashMap<>();
    private final Queries queries = new Queries();
    private final CommandLists commands = new CommandLists();
    private final Faults faults = new Faults();
    private final List<ApiCall> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger messageIds = new AtomicInteger(100);
    private final Methods methods = new Methods(this);
    private HttpServer http;

    private BotApiServer() {
        http = listen(0);
    }

    public static BotApiServer start() {
        return new BotApiServer();
    }

    private HttpServer listen(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot listen on port " + port, failure);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    public String token() {
        return token;
    }

    /** Somebody who has an account; the bot cannot write to them before they have written. */
    public TelegramUser user(long id, String name) {
        return new TelegramUser(this, chats.computeIfAbsent(id, _ -> new PrivateChat()), id, name);
    }

    /** Lets the next calls of a method go wrong, one after the other. */
    public void fails(String method, Fault... next) {
        faults.add(method, List.of(next));
    }

    /** Ends all faults. */
    public void heals() {
        faults.clear();
    }

    /** Stops listening: connections are refused, those under way are cut. */
    public void goesDown() {
        http.stop(0);
    }

    /** Listens again, where it did before. */
    public void comesUp() {
        http = listen(http.getAddress().getPort());
    }

    /** The calls of a method so far, failed ones too. */
    public List<ApiCall> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method.toLowerCase(Locale.ROOT))).toList();
    }

    /** Brings an update that no user could cause, of whatever content; its id is added. */
    public void update(String json) {
        updates.addAsIs((ObjectNode) Json.parse(json));
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

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            if (path.length != 3 || !path[1].startsWith("bot")) {
                answer(exchange, new Refusal(404, "Not Found"));
            } else if (!path[1].equals("bot" + token)) {
                answer(exchange, new Refusal(401, "Unauthorized"));
            } else {
                ApiCall call = ApiCallReader.read(path[2], exchange);
                calls.add(call);
                meet(exchange, call);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void meet(HttpExchange exchange, ApiCall call) throws IOException, InterruptedException {
        Optional<Fault.What> fault = faults.of(call);
        if (fault.isEmpty()) {
            perform(exchange, call);
            return;
        }
        switch (fault.get()) {
            case Fault.What.Refuses(var refusal) -> answer(exchange, refusal);
            case Fault.What.BadGateway _ ->
                answer(exchange, 502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
            case Fault.What.DropsBeforeDoing _ -> exchange.close();
            case Fault.What.DropsAfterDoing _ -> methods.call(call);
            case Fault.What.AnswersLate(Duration by) -> {
                Thread.sleep(by);
                perform(exchange, call);
            }
        }
    }

    private void perform(HttpExchange exchange, ApiCall call) throws IOException, InterruptedException {
        try {
            JsonNode result = methods.call(call);
            answer(exchange, 200, "application/json", Json.object().put("ok", true).set("result", result).toString());
        } catch (Refusal refusal) {
            answer(exchange, refusal);
        }
    }

    private static void answer(HttpExchange exchange, Refusal refusal) throws IOException {
        ObjectNode json = refusal.json();
        if (json.at("/parameters/retry_after").isNumber()) {
            exchange.getResponseHeaders().set("Retry-After", json.at("/parameters/retry_after").asString());
        }
        answer(exchange, refusal.code(), "application/json", json.toString());
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        updates.close();
        webhook.close();
        http.stop(0);
    }
}
