package org.xianfeng.knowledge.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

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
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.store.embedded.TestRedis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class LibraryApiTest {

    private static final String SENTENCE = "遵义会议于1935年1月15日至17日在贵州遵义召开。";

    @TempDir
    private static Path root;

    private static TestRedis redis;
    private static ConfigurableApplicationContext service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        TestLibrary folder = TestLibrary.in(root)
                .with("zunyi", "遵义会议", "sources: [\"大事记\"]", SENTENCE + "会议解决了军事问题。")
                .with("gutian", "古田会议", "sources: [\"学习笔记\", \"新华社2019年12月28日电\", \"《古田会议决议》\"]",
                        "古田会议于1929年12月28日至29日在福建上杭召开。");
        Library library = folder.open();
        redis = TestRedis.in(root.resolve("redis"));
        service = SpringStart.of(() -> new SpringApplicationBuilder(Surroundings.class)
                .initializers(created -> {
                    created.getBeanFactory().registerSingleton("library", library);
                    created.getBeanFactory().registerSingleton("redis", redis.client());
                })
                .run("--server.port=0", "--management.endpoint.health.validate-group-membership=false"));
    }

    @AfterAll
    static void stop() {
        service.close();
        redis.close();
    }

    @Test
    void answersWithTheSentenceItsPassageAndItsSources() throws Exception {
        JsonNode answer = ask("{\"question\":\"遵义会议是什么时候召开的？\",\"session\":\"s1\"}", 200);
        assertThat(answer.at("/outcome").asString()).isEqualTo("answered");
        assertThat(answer.at("/answer").asString()).isEqualTo(SENTENCE);
        assertThat(answer.at("/passage/id").asString()).isEqualTo("zunyi");
        assertThat(answer.at("/passage/title").asString()).isEqualTo("遵义会议");
        assertThat(answer.at("/passage/text").asString().substring(answer.at("/passage/start").asInt(),
                answer.at("/passage/end").asInt())).isEqualTo(SENTENCE);
        assertThat(answer.at("/sources")).hasToString("[\"大事记\"]");
        assertThat(answer.at("/confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(answer.at("/related").isArray()).isTrue();
        assertThat(answer.at("/tookMillis").asDouble()).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"遵义会议是1935年1月召开的，对吗？,yes", "遵义会议是1936年召开的，对吗？,no", "遵义会议的伙食特别好，对吗？,unsaid"})
    void saysWhetherAStatementIsSo(String statement, String ruling) throws Exception {
        JsonNode answer = ask("{\"question\":\"" + statement + "\"}", 200);
        assertThat(answer.at("/outcome").asString()).isEqualTo("answered");
        assertThat(answer.at("/ruling").asString()).isEqualTo(ruling);
        assertThat(answer.at("/passage/id").asString()).isEqualTo("zunyi");
    }

    @Test
    void hasNoRulingOnWhatIsNoStatement() throws Exception {
        assertThat(ask("{\"question\":\"遵义会议是什么时候召开的？\"}", 200).at("/ruling").isNull()).isTrue();
    }

    @Test
    void namesTheTwoBestSourcesOfAnAnswer() throws Exception {
        assertThat(ask("{\"question\":\"古田会议是什么时候召开的？\"}", 200).at("/sources"))
                .hasToString("[\"《古田会议决议》\",\"新华社2019年12月28日电\"]");
    }

    @Test
    void letsAQuestionGoOnAboutTheOneBeforeInTheSameSessionOnly() throws Exception {
        ask("{\"question\":\"遵义会议是什么时候召开的？\",\"session\":\"s2\"}", 200);
        JsonNode next = ask("{\"question\":\"在哪里？\",\"session\":\"s2\"}", 200);
        assertThat(next.at("/answer").asString()).startsWith(SENTENCE);
        assertThat(next.at("/understoodAs").asString()).isEqualTo("遵义会议 · 在哪里");
        assertThat(ask("{\"question\":\"在哪里？\",\"session\":\"s3\"}", 200).at("/outcome").asString())
                .isEqualTo("not_found");
    }

    @Test
    void forgetsAConversationAfterAWhileAndNeverKeepsItsName() throws Exception {
        ask("{\"question\":\"遵义会议是什么时候召开的？\",\"session\":\"13800138000\"}", 200);
        Set<String> kept = redis.client().keys("ask:*");
        assertThat(kept).isNotEmpty().allSatisfy(key -> {
            assertThat(key).doesNotContain("13800138000");
            assertThat(redis.client().pttl(key)).isBetween(1L, Duration.ofMinutes(10).toMillis());
        });
    }

    @Test
    void saysThatItDoesNotHaveIt() throws Exception {
        JsonNode answer = ask("{\"question\":\"红烧肉怎么做\"}", 200);
        assertThat(answer.at("/outcome").asString()).isEqualTo("not_found");
        assertThat(answer.at("/answer").isNull()).isTrue();
        assertThat(answer.at("/passage").isNull()).isTrue();
        assertThat(answer.at("/sources")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"question\":\"  \"}|The question is blank",
            "{}|is missing",
            "{\"question\":null}|is missing", "{\"question\":{}}|The body is not JSON",
            "{\"question\":|The body is not JSON",
            "``|The body is not JSON", "[]|The body is not JSON", "null|The body is not JSON"})
    void refusesWhatIsNoQuestionInPlainWords(String body, String detail) throws Exception {
        assertThat(ask(body, 400).at("/detail").asString()).contains(detail);
    }

    @Test
    void refusesAQuestionThatIsTooLong() throws Exception {
        assertThat(ask("{\"question\":\"" + "长".repeat(4097) + "\"}", 400).at("/detail").asString())
                .contains("4097 characters").contains("at most 4096");
        ask("{\"question\":\"" + "长".repeat(4096) + "\"}", 200);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        assertThat(ask("{\"question\":\"" + "长".repeat(100_000) + "\"}", 413).at("/detail").asString())
                .contains("64 KB");
    }

    @Test
    void refusesWhatIsNotJson() throws Exception {
        HttpResponse<String> response = send(request("/api/v1/ask").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("遵义会议")));
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void describesItself() throws Exception {
        JsonNode openapi = JsonMapper.shared().readTree(send(request("/api/v1/openapi").GET()).body());
        assertThat(openapi.at("/paths/~1api~1v1~1ask/post/summary").asString()).isEqualTo("Ask a question");
        assertThat(openapi.at("/components/schemas/Answer/properties/outcome/enum"))
                .hasToString("[\"answered\",\"suggested\",\"not_found\"]");
    }

    private JsonNode ask(String body, int status) throws Exception {
        HttpResponse<String> response = send(request("/api/v1/ask").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue(status == 200 ? "application/json" : "application/problem+json");
        return JsonMapper.shared().readTree(response.body());
    }

    private static HttpRequest.Builder request(String path) {
        String port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @EnableAutoConfiguration
    @Import({LibraryController.class, RedisConversations.class, LibraryProblems.class, LimitedBody.class})
    static class Surroundings {

        @Bean
        LibrarySettings settings() {
            return new LibrarySettings("", "", "", 0.4, 0.15, false, Duration.ofMinutes(10));
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
