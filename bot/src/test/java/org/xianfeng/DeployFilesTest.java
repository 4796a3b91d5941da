package org.xianfeng;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The files that start the service on other people's machines: they name only what there is. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("docs", "deploy");
    private static final Path KUBERNETES = DEPLOY.resolve("kubernetes");
    private static final Pattern SECRET = Pattern.compile("--from-literal=(xianfeng[a-z.-]+)=");

    /** Not read by the service: by Compose, by the JVM. */
    private static final Set<String> OTHERS = Set.of("JAVA_TOOL_OPTIONS");

    static Stream<Path> composeFiles() {
        return Stream.of(Path.of("..", "compose.yaml"), DEPLOY.resolve("sentinel").resolve("compose.yaml"));
    }

    @ParameterizedTest
    @MethodSource("composeFiles")
    void composeNamesOnlyWhatThereIsAndLetsNoContainerDoMoreThanItMust(Path file) throws IOException {
        JsonNode compose = read(file).getFirst();
        assertThat(compose.propertyNames()).allMatch(name -> name.startsWith("x-")
                || Set.of("name", "services", "volumes").contains(name));
        JsonNode services = compose.path("services");
        assertThat(unknown(List.copyOf(services.path("bot").path("environment").propertyNames()))).isEmpty();
        Set<String> volumes = Set.copyOf(compose.path("volumes").propertyNames());
        for (String name : services.propertyNames()) {
            JsonNode service = services.path(name);
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(service.path("cap_drop").valueStream().map(JsonNode::asString)).as(name).containsExactly("ALL");
            assertThat(service.path("security_opt").valueStream().map(JsonNode::asString)).as(name)
                    .containsExactly("no-new-privileges:true");
            assertThat(service.path("volumes").valueStream().map(one -> one.asString().replaceFirst(":.*", "")))
                    .as(name).isSubsetOf(volumes);
            assertThat(service.path("depends_on").propertyNames()).as(name).isSubsetOf(services.propertyNames());
        }
        assertThat(Files.readString(file))
                .contains("--appendonly yes --appendfsync always --maxmemory-policy noeviction");
    }

    @Test
    void kustomizeNamesFilesThatAreThereAndAllOfThem() throws IOException {
        List<String> named = read(KUBERNETES.resolve("kustomization.yaml")).getFirst().path("resources").valueStream()
                .map(JsonNode::asString).toList();
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    Stream.concat(named.stream(), Stream.of("kustomization.yaml", "redis-values.yaml")).toList());
        }
        for (String file : named) {
            assertThat(read(KUBERNETES.resolve(file))).as(file).allSatisfy(one -> {
                assertThat(one.propertyNames()).containsExactlyInAnyOrder("apiVersion", "kind", "metadata", "spec");
                assertThat(one.path("metadata").path("name").asString()).isEqualTo("xianfeng");
            });
        }
    }

    @Test
    void podsHaveProbesLimitsAndNoRightsThatTheyDoNotNeed() throws IOException {
        JsonNode pod = read(KUBERNETES.resolve("deployment.yaml")).getFirst().path("spec").path("template")
                .path("spec");
        JsonNode bot = pod.path("containers").path(0);
        assertThat(unknown(bot.path("env").valueStream().map(one -> one.path("name").asString()).toList())).isEmpty();
        assertThat(bot.path("env").valueStream().map(one -> one.path("name").asString()))
                .as("secrets come as files")
                .noneMatch(name -> name.matches(".*(SECRET|TOKEN|PASSWORD|KEY|REDIS_URI).*"));
        assertThat(probe(bot, "startupProbe")).isEqualTo("/readyz");
        assertThat(probe(bot, "readinessProbe")).isEqualTo("/readyz");
        assertThat(probe(bot, "livenessProbe")).isEqualTo("/livez");
        assertThat(bot.path("resources").path("limits").path("memory").asString()).isNotEmpty();
        assertThat(pod.path("securityContext").path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(bot.path("securityContext").path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(bot.path("securityContext").path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        Set<String> mounted = new TreeSet<>(bot.path("volumeMounts").valueStream()
                .map(one -> one.path("name").asString()).toList());
        assertThat(pod.path("volumes").valueStream().map(one -> one.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(mounted);
        String user = Long.toString(pod.path("securityContext").path("runAsUser").asLong());
        assertThat(Files.readString(Path.of("..", "Dockerfile"))).contains("USER " + user + ":");
    }

    @Test
    void secretsAreSettings() throws IOException {
        List<String> secrets = SECRET.matcher(Files.readString(DEPLOY.resolve("README.md"))).results()
                .map(found -> found.group(1)).toList();
        assertThat(secrets).hasSize(3);
        assertThat(unknown(secrets)).isEmpty();
    }

    @Test
    void wouldNoticeASettingThatThereIsNot() throws IOException {
        assertThat(unknown(List.of("XIANFENG_REDIS_URL", "XIANFENG_REDIS_URI"))).containsExactly("XIANFENG_REDIS_URL");
    }

    private static String probe(JsonNode container, String name) {
        return container.path(name).path("httpGet").path("path").asString();
    }

    /** Those that neither we nor Spring Boot have described in the metadata of our settings. */
    private static List<String> unknown(List<String> names) throws IOException {
        Set<String> known = new TreeSet<>();
        List<URL> all = Collections.list(DeployFilesTest.class.getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"));
        for (URL one : all) {
            try (InputStream metadata = one.openStream()) {
                JsonMapper.shared().readTree(metadata).path("properties").valueStream()
                        .forEach(property -> known.add(letters(property.path("name").asString())));
            }
        }
        return names.stream().filter(name -> !OTHERS.contains(name) && !known.contains(letters(name))).toList();
    }

    private static String letters(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }

    /** The documents of a file; one that stands twice in an object is refused. */
    private static List<JsonNode> read(Path file) throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        List<JsonNode> documents = new ArrayList<>();
        StreamSupport.stream(new Yaml(strict).loadAll(Files.readString(file)).spliterator(), false)
                .forEach(one -> documents.add(JsonMapper.shared().valueToTree(one)));
        return documents;
    }
}
