package org.xianfeng.watch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.core.env.Environment;
import org.xianfeng.browser.RunningService;
import org.xianfeng.messenger.web.EverythingPeopleDo;
import org.xianfeng.store.Loops;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What a Prometheus reads of a service that is used, against the alerts and the dashboard that are to read it. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(180)
class WatchedServiceTest {

    private static final Path RULES = Path.of("docs", "prometheus", "rules.yaml");
    private static final Path DASHBOARD = Path.of("docs", "grafana", "xianfeng.json");
    private static final Pattern METRIC = Pattern.compile("\\b(?:xianfeng|jvm|process)_[a-z_]+[a-z]");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    /** Of which none can take many values, and none is a person's. */
    private static final Set<String> LABELS = Set.of("messenger", "lane", "shard", "outcome", "of", "stream", "script",
            "change", "le", "area", "id", "action", "cause", "gc", "state");

    private static RunningService service;
    private static String watched;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        service = RunningService.start(data, List.of("--management.server.port=0",
                "--management.server.address=127.0.0.1", "--management.endpoint.health.show-details=when-authorized",
                "--xianfeng.certificate.issuer=兴达社区党总支", "--xianfeng.volunteer.quiet-from=00:00",
                "--xianfeng.volunteer.quiet-until=00:00"));
        watched = "http://127.0.0.1:" + port();
        EverythingPeopleDo.with(service);
        // which happens to nobody in this conversation
        service.bean(Loops.class).buried("inbox");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void tellsAllThatTheAlertsAndTheDashboardRead() throws Exception {
        Set<String> read = new TreeSet<>();
        for (Path file : List.of(RULES, DASHBOARD)) {
            METRIC.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(read::add);
        }
        assertThat(read).hasSizeGreaterThan(25);
        await().untilAsserted(() -> assertThat(names(scrape())).containsAll(read));
        assertThat(scrape()).contains("xianfeng_updates_total{messenger=\"web\"}",
                "xianfeng_signups_total{outcome=\"seated\"}", "xianfeng_redis_up 1.0",
                "xianfeng_dead_letters_total{stream=\"inbox\"} 1.0");
        assertThat(value("xianfeng_replies_seconds_count{messenger=\"web\"}")).isPositive();
        assertThat(value("xianfeng_questions_confidence_count{outcome=\"answered\"}")).isPositive();
    }

    @Test
    void namesNobody() throws Exception {
        String all = scrape();
        List<MatchResult> labels = LABEL.matcher(all).results().toList();
        assertThat(labels).extracting(label -> label.group(1)).isSubsetOf(LABELS);
        assertThat(labels.stream().map(label -> label.group(1) + label.group(2)).distinct()).hasSizeLessThan(400);
        List<String> people = service.bean(UnifiedJedis.class).keys("{mem:*}:profile").stream()
                .map(key -> key.replaceAll("^\\{mem:[^:]*:|}.*$", "")).toList();
        assertThat(people).hasSizeGreaterThanOrEqualTo(2).noneMatch(all::contains);
        assertThat(all).doesNotContain("张三", "王主任");
    }

    @Test
    void isWatchedFromTheMachineItselfAlone() throws Exception {
        assertThat(get(watched + "/actuator/health").body()).contains("loops", "delivery");
        Optional<InetAddress> other = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4).findFirst();
        other.ifPresent(address -> assertThatThrownBy(() -> new Socket(address, port()).close())
                .isInstanceOf(ConnectException.class));
        assertThat(get(service.url() + "/actuator/health").statusCode()).isEqualTo(404);
        assertThat(get(service.url() + "/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsProbesWhetherItLivesAndIsReady() throws Exception {
        for (String probe : List.of("/livez", "/readyz")) {
            HttpResponse<String> answer = get(service.url() + probe);
            assertThat(answer.statusCode()).as(probe).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(get(watched + "/actuator/health/liveness").body()).contains("UP");
    }

    private static int port() {
        return service.bean(Environment.class).getRequiredProperty("local.management.port", Integer.class);
    }

    private static double value(String series) throws Exception {
        return scrape().lines().filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length()))).sum();
    }

    private static Set<String> names(String all) {
        return all.lines().filter(line -> !line.startsWith("#")).map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    private static String scrape() throws IOException, InterruptedException {
        return get(watched + "/actuator/prometheus").body();
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }
}
