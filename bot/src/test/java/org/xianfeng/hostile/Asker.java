package org.xianfeng.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A member with the page open, who asks and waits for the answer. */
final class Asker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String address;
    private final String cookie;
    private final InputStream events;
    private final Semaphore replies = new Semaphore(0);

    /** @param address that our proxy tells of them */
    Asker(URI base, String address) throws IOException, InterruptedException {
        this.base = base;
        this.address = address;
        this.cookie = newCookie();
        HttpResponse<InputStream> stream = http.send(request("/chat/events").build(), BodyHandlers.ofInputStream());
        if (stream.statusCode() != 200) {
            throw new IOException("no events: " + stream.statusCode());
        }
        this.events = stream.body();
        Thread.ofVirtual().start(this::read);
    }

    /** One who has a name. */
    static Asker named(URI base, String address) throws IOException, InterruptedException {
        Asker asker = new Asker(base, address);
        asker.ask("/name 张三");
        return asker;
    }

    private String newCookie() throws IOException, InterruptedException {
        String set = http.send(HttpRequest.newBuilder(base.resolve("/")).header("X-Forwarded-For", address).build(),
                BodyHandlers.discarding()).headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    String cookie() {
        return cookie;
    }

    /** The chat's id, as keys have it. */
    String chat() {
        return "web:" + cookie.substring(cookie.indexOf('=') + 1, cookie.lastIndexOf('.'));
    }

    /** How long it takes until the answer is on the page. */
    Duration ask(String text) throws IOException, InterruptedException {
        replies.drainPermits();
        long begun = System.nanoTime();
        int status = write(text);
        if (status != 202) {
            throw new IOException("refused: " + status);
        }
        if (!replies.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("no answer to " + text + " within " + PATIENCE);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Writes and does not wait for the answer; the status. As the page does, it says the same again if it hears nothing. */
    int write(String text) throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        for (int tries = 1;; tries++) {
            try {
                return write(id, text);
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private int write(UUID id, String text) throws IOException, InterruptedException {
        return http.send(request("/chat/messages").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}"))
                .build(), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Cookie", cookie).header("X-Forwarded-For", address);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith("data: ") && line.contains("\"mine\":false"))
                    .forEach(_ -> replies.release());
        } catch (IOException | RuntimeException _) {
            // closed, by us or by the service
        }
    }

    @Override
    public void close() throws IOException {
        http.shutdownNow();
    }
}
