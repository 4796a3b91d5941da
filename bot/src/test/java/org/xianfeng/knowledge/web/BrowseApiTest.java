package org.xianfeng.knowledge.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.xianfeng.SpringStart;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.answer.TestLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class BrowseApiTest {

    private static ConfigurableApplicationContext service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path root) {
        Library library = TestLibrary.in(root)
                .with("zunyi", "遵义会议", "dates: [\"1935-01-15/1935-01-17\"]\ntags: [长征]\n"
                        + "sources: [\"学习笔记\", \"新华社2015年1月15日电\", \"《遵义会议决议》\"]",
                        "遵义会议于1935年1月15日至17日召开。")
                .with("yida", "一大", "dates: [\"1921-07-23\"]", "一大在上海召开。").open();
        service = SpringStart.of(() -> new SpringApplicationBuilder(Surroundings.class).initializers(created -> {
            created.getBeanFactory().registerSingleton("chronicle", TestLibrary.chronicle(library));
        }).run("--server.port=0", "--management.endpoint.health.validate-group-membership=false"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void listsWhatHappenedOnADay() throws Exception {
        assertThat(get("/today?date=01-15", 200)).hasToString(
                "{\"events\":[{\"date\":\"1935-01-15/1935-01-17\",\"entry\":{\"id\":\"zunyi\",\"title\":\"遵义会议\"},"
                        + "\"sentence\":\"遵义会议于1935年1月15日至17日召开。\"}],\"total\":1}");
    }

    @Test
    void takesTodayInTheZoneOfTheOrganisation() throws Exception {
        assertThat(get("/today", 200).at("/events/0/entry/id").asString()).isEqualTo("yida");
        assertThat(get("/today", 200).at("/events/0/sentence").isNull()).isTrue();
    }

    @Test
    void listsAPeriod() throws Exception {
        assertThat(get("/timeline?from=1921&to=1935-01", 200).at("/total").asInt()).isEqualTo(2);
        assertThat(get("/timeline?from=1935", 200).at("/events/0/entry/title").asString()).isEqualTo("遵义会议");
        assertThat(get("/timeline?from=1935&page=1", 200).at("/events")).isEmpty();
    }

    @Test
    void listsTopicsAndTheirEntries() throws Exception {
        assertThat(get("/topics", 200)).hasToString("[{\"topic\":\"event\",\"kind\":true,\"entries\":2},"
                + "{\"topic\":\"长征\",\"kind\":false,\"entries\":1}]");
        JsonNode entries = get("/topics/" + URLEncoder.encode("长征", StandardCharsets.UTF_8), 200);
        assertThat(entries.at("/total").asInt()).isEqualTo(1);
        assertThat(entries.at("/entries/0/sources")).as("all of them, the best first")
                .hasToString("[\"《遵义会议决议》\",\"新华社2015年1月15日电\",\"学习笔记\"]");
        assertThat(get("/topics/event", 200).at("/entries/0/id").asString()).isEqualTo("yida");
    }

    @Test
    void showsAnyEntry() throws Exception {
        assertThat(get("/random", 200).at("/text").asString()).contains("召开");
    }

    @ParameterizedTest
    @CsvSource({"/today?date=13-01, 400, MM-DD", "/today?date=7-1, 400, MM-DD", "/timeline, 400, from",
            "/timeline?from=35, 400, YYYY", "/timeline?from=1936&to=1935, 400, end before",
            "/timeline?from=1935&page=-1, 400, page", "/topics/nothing, 404, No entry"})
    void refusesInPlainWords(String path, int status, String detail) throws Exception {
        assertThat(get(path, status).at("/detail").asString()).contains(detail);
    }

    private JsonNode get(String path, int status) throws IOException, InterruptedException {
        String port = service.getEnvironment().getProperty("local.server.port");
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path)).build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    @EnableAutoConfiguration
    @Import({BrowseController.class, LibraryProblems.class})
    static class Surroundings {

        /** Already the 23rd of July in Shanghai. */
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-07-22T20:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Bean
        RandomGenerator chance() {
            return new Random(7);
        }
    }
}
