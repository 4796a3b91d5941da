package org.xianfeng.messenger.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events. */
final class EventReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Event(String id, String name, String data) {

        JsonNode json() {
            return JSON.readTree(data);
        }

        String html() {
            return json().get("html").asString();
        }
    }

    private final BufferedReader lines;

    private EventReader(InputStream body) {
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    static EventReader of(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("no events: " + response.statusCode());
        }
        return new EventReader(response.body());
    }

    /** What was said before, up to the first beat. */
    List<Event> missed() throws IOException {
        List<Event> missed = new ArrayList<>();
        for (Event event = read(); !event.name().equals("beat"); event = read()) {
            if (!event.name().equals("renewal")) {
                missed.add(event);
            }
        }
        return missed;
    }

    /** The next thing that is said; waits for it. */
    Event next() throws IOException {
        Event event = read();
        while (event.name().equals("beat") || event.name().equals("renewal")) {
            event = read();
        }
        return event;
    }

    private Event read() throws IOException {
        String id = "";
        String name = "";
        String data = "";
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            switch (line.substring(0, line.indexOf(':'))) {
                case "id" -> id = line.substring(4);
                case "event" -> name = line.substring(7);
                case "data" -> data = line.substring(6);
                default -> throw new IOException("no such field: " + line);
            }
        }
        if (name.isEmpty()) {
            throw new IOException("the events have ended");
        }
        return new Event(id, name, data);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
