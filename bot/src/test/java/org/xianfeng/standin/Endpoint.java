package org.xianfeng.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes calls over HTTP, lets those go wrong that are to, and answers the others. */
final class Endpoint implements AutoCloseable {

    static {
        // else each answer on a kept connection waits 40 ms for the client's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String token;
    private final Methods methods;
    private final SentFiles files;
    private final Function<ApiCall, Optional<Fault.What>> faults;
    private final Queue<ApiCall> calls;
    private HttpServer http;

    Endpoint(String token, Methods methods, SentFiles files, Function<ApiCall, Optional<Fault.What>> faults,
            Queue<ApiCall> calls) {
        this.token = token;
        this.methods = methods;
        this.files = files;
        this.faults = faults;
        this.calls = calls;
        this.http = open(0);
        listen();
    }

    int port() {
        return http.getAddress().getPort();
    }

    /** Listens again, on the same port. */
    void reopen() {
        http = open(port());
        listen();
    }

    private static HttpServer open(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot listen on port " + port, failure);
        }
    }

    private void listen() {
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            if (path.length > 3 && path[1].equals("file") && path[2].equals("bot" + token)) {
                give(exchange, String.join("/", Arrays.asList(path).subList(3, path.length)));
            } else if (path.length != 3 || !path[1].startsWith("bot")) {
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
        Optional<Fault.What> fault = faults.apply(call);
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
            case Fault.What.TellsLate(Duration by) -> perform(exchange, call, by);
        }
    }

    private void perform(HttpExchange exchange, ApiCall call) throws IOException, InterruptedException {
        perform(exchange, call, Duration.ZERO);
    }

    private void perform(HttpExchange exchange, ApiCall call, Duration untilTold)
            throws IOException, InterruptedException {
        try {
            JsonNode result = methods.call(call);
            Thread.sleep(untilTold);
            answer(exchange, 200, "application/json", Json.object().put("ok", true).set("result", result).toString());
        } catch (Refusal refusal) {
            answer(exchange, refusal);
        }
    }

    private void give(HttpExchange exchange, String path) throws IOException {
        Upload file = files.at(path);
        if (file == null) {
            answer(exchange, new Refusal(404, "Not Found"));
        } else {
            answer(exchange, 200, "application/octet-stream", file.content());
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
        answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
