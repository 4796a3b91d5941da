package org.xianfeng;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.xianfeng.browser.RunningService;

/**
 * Somebody who starts services and looks after them.
 *
 * @param folder where each service gets a data folder of its own
 */
record Operator(Path folder) {

    RunningService starts(String... arguments) throws IOException {
        return RunningService.start(freshFolder(), List.of(arguments));
    }

    /** Returns what is seen beside the terminal, which is nothing. */
    String failsToStart(String... arguments) throws IOException {
        try (RunningService _ = starts(arguments)) {
            throw new AssertionError("it started");
        } catch (RuntimeException _) {
            return "";
        }
    }

    Path freshFolder() throws IOException {
        return Files.createTempDirectory(folder, "data");
    }

    String healthOf(RunningService service) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(service.url() + "/actuator/health");
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
        }
    }
}
