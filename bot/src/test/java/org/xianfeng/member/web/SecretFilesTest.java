package org.xianfeng.member.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Secrets as files, as Docker and Kubernetes hand them over; and the secret of cookies, changed while people are there. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class SecretFilesTest {

    private static final String FIRST = "the first secret of 32 characters";
    private static final String SECOND = "the second secret of 32 characters";

    @TempDir
    Path folder;

    @Test
    void areReadFromAFolder() throws Exception {
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("xianfeng.admin-token"), FIRST + "\n");
        try (RunningService service = start(secrets)) {
            assertThat(status(service, "/api/v1/feedback", "Authorization", "Bearer " + FIRST)).isEqualTo(200);
            assertThat(status(service, "/api/v1/feedback", "Authorization", "Bearer " + SECOND)).isNotEqualTo(200);
        }
        Files.writeString(secrets.resolve("xianfeng.admin-tokem"), SECOND);
        assertThatThrownBy(() -> start(secrets).close()).as("a misspelt one")
                .hasMessageContaining("xianfeng.admin-token");
    }

    @Test
    void changesTheSecretOfCookiesWithoutSigningAnybodyOut() throws Exception {
        String before;
        try (RunningService service = start(FIRST)) {
            before = given(service, "").orElseThrow();
            assertThat(given(service, before)).as("known").isEmpty();
        }
        String after;
        try (RunningService service = start(SECOND, "--xianfeng.earlier-cookie-secrets=" + FIRST)) {
            after = given(service, before).orElseThrow();
            assertThat(id(after)).isEqualTo(id(before));
            assertThat(after).isNotEqualTo(before);
            assertThat(given(service, after)).as("signed anew").isEmpty();
        }
        try (RunningService service = start(SECOND)) {
            assertThat(given(service, after)).as("still known when the earlier one is gone").isEmpty();
            assertThat(id(given(service, before).orElseThrow())).as("without the protection").isNotEqualTo(id(before));
        }
    }

    private RunningService start(Path secrets) {
        return RunningService.start(folder.resolve("data"),
                List.of("--spring.config.import=optional:configtree:" + secrets + "/"));
    }

    private RunningService start(String secret, String... more) {
        return RunningService.start(folder.resolve("data"),
                List.of(concat("--xianfeng.cookie-secret=" + secret, more)));
    }

    private static String[] concat(String first, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    /** The cookie that the page gives to who has this one, if it gives one. */
    private static Optional<String> given(RunningService service, String cookie) throws Exception {
        return get(service, "/", "Cookie", cookie).headers().firstValue("Set-Cookie")
                .map(set -> set.substring(0, set.indexOf(';')));
    }

    private static String id(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1, cookie.lastIndexOf('.'));
    }

    private static int status(RunningService service, String path, String header, String value) throws Exception {
        return get(service, path, header, value).statusCode();
    }

    private static HttpResponse<String> get(RunningService service, String path, String header, String value)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(service.url() + path)).header(header, value).build(),
                    BodyHandlers.ofString());
        }
    }
}
