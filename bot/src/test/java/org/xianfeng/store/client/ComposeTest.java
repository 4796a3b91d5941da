package org.xianfeng.store.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The compose file, as Docker Compose reads it. */
class ComposeTest {

    private static final Path FILE = Path.of("..", "compose.yaml");

    private final Services services = read();

    @Test
    void startsARedisThatIsDurable() {
        String command = String.join(" ", services.redis().command());
        RedisInspection.DURABLE
                .forEach((setting, value) -> assertThat(command).contains(" --" + setting + " " + value + " "));
    }

    @Test
    void doesNotStartWithoutAPassword() throws IOException {
        assertThat(Files.readAllLines(FILE)).filteredOn(line -> line.matches("[^#]*XIANFENG_REDIS_PASSWORD.*"))
                .isNotEmpty().allMatch(line -> line.contains("${XIANFENG_REDIS_PASSWORD:?"));
    }

    @Test
    void startsTheServiceWhenRedisIsHealthy() {
        assertThat(services.bot().dependsOn())
                .isEqualTo(Map.of("redis", Map.of("condition", "service_healthy")));
        assertThat(services.redis().healthcheck()).containsKey("test");
    }

    @Test
    void leavesTheContainersNothingButTheirVolumes() {
        assertThat(List.of(services.bot(), services.redis())).allSatisfy(service -> {
            assertThat(service.readOnly()).isTrue();
            assertThat(service.capDrop()).containsExactly("ALL");
            assertThat(service.securityOpt()).containsExactly("no-new-privileges:true");
        });
    }

    private static Services read() {
        try {
            return JsonMapper.shared().convertValue(new Yaml().load(Files.readString(FILE)), Compose.class).services();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Compose(Services services) {}

    private record Services(Service bot, Service redis) {}

    private record Service(List<String> command, Map<String, Object> healthcheck,
            @JsonProperty("depends_on") Map<String, Object> dependsOn, @JsonProperty("read_only") boolean readOnly,
            @JsonProperty("cap_drop") List<String> capDrop, @JsonProperty("security_opt") List<String> securityOpt) {}
}
