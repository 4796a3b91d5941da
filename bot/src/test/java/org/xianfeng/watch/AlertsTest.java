package org.xianfeng.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The alerts and the dashboard, as files. */
class AlertsTest {

    private static final Path RULES = Path.of("docs", "prometheus", "rules.yaml");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private record Rules(List<Group> groups) {}

    private record Group(String name, List<Alert> rules) {}

    private record Alert(String alert, String expr, @JsonProperty("for") @Nullable String lasting,
            Map<String, String> labels, Map<String, String> annotations) {}

    @Test
    void areTenEachWithWhatToDo() throws IOException {
        List<Alert> alerts = STRICT.convertValue(new Yaml().load(Files.readString(RULES)), Rules.class).groups()
                .stream()
                .flatMap(group -> group.rules().stream()).toList();
        String operation = Files.readString(Path.of("docs", "operation.md"));
        assertThat(alerts).hasSize(10).allSatisfy(alert -> {
            assertThat(alert.expr()).isNotBlank();
            assertThat(alert.labels().get("severity")).isIn("page", "ticket");
            assertThat(alert.annotations().get("summary")).isNotBlank();
            assertThat(operation).as("what to do").contains("\n| `" + alert.alert() + "` | ");
        });
    }

    /** Where there is a {@code promtool}, which Debian has in its package {@code prometheus}. */
    @Test
    void areTakenByPrometheus() throws Exception {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool"))), "no promtool here");
        Process check = new ProcessBuilder("promtool", "check", "rules", RULES.toString()).redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).contains("10 rules found");
    }

    @Test
    void areShownOnADashboardWhosePanelsDoNotOverlap() throws IOException {
        JsonNode dashboard = JsonMapper.shared()
                .readTree(Files.readString(Path.of("docs", "grafana", "xianfeng.json")));
        List<JsonNode> panels = dashboard.path("panels").valueStream().toList();
        assertThat(panels).hasSizeGreaterThan(15).allSatisfy(panel -> assertThat(
                panel.path("targets").valueStream().map(target -> target.path("expr").asString())).isNotEmpty()
                .allSatisfy(expression -> assertThat(expression).isNotBlank()));
        Stream<String> places = panels.stream()
                .map(panel -> panel.path("gridPos").path("x") + ":" + panel.path("gridPos").path("y"));
        assertThat(places).doesNotHaveDuplicates();
    }
}
