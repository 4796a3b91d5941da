package org.xianfeng.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.SpringStart;
import org.xianfeng.browser.RunningService;
import org.xianfeng.messenger.web.EverythingPeopleDo;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A service that is used, copied while it is, and brought back elsewhere; and one that was copied by an earlier version. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class BackupTest {

    /**
     * What the first version with a number kept, of {@link EverythingPeopleDo}, as {@code bot/backup} copied it. Made by
     * this test with {@code -Dxianfeng.fixture=FILE}; it stays as it is when later versions keep something else.
     */
    private static final Path OF_VERSION_1 = Path.of("src", "test", "resources", "org", "xianfeng", "backup",
            "version-1.zip");

    @TempDir
    Path folder;

    @Test
    void bringsBackElsewhereAllThatThereWas() throws Exception {
        Path data = folder.resolve("data");
        Path backups = Files.createDirectory(folder.resolve("backups"));
        try (RunningService service = RunningService.start(data, List.of("--xianfeng.certificate.issuer=兴达社区党总支",
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00"))) {
            EverythingPeopleDo.with(service);
            try (Asking asking = new Asking(service.url())) {
                asking.asked(5);
                assertThat(run("backup", backups.toString(), data)).contains("已备份", "成员    ", "活动    2");
                asking.asked(5);
            }
        }
        Path backup = only(backups);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).isEqualTo("rw-------");

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(run("restore", backup.toString(), elsewhere)).contains("已恢复", "逐项清点与备份一致");
        assertThat(files(elsewhere.resolve("brought"))).isEqualTo(files(data.resolve("brought"))).isNotEmpty();
        assertThat(only(backups)).as("nothing is left beside it").isEqualTo(backup);
        assertThatAllAreThere(elsewhere);

        assertThat(run("restore", backup.toString(), elsewhere)).as("over what is there")
                .contains("is not empty. Nothing was changed");
        keep(backup);
    }

    @Test
    void opensWhatAnEarlierVersionHasKept() throws Exception {
        Path data = folder.resolve("data");
        assertThat(run("restore", OF_VERSION_1.toString(), data)).contains("数据版本 1", "逐项清点与备份一致");
        assertThatAllAreThere(data);
    }

    @Test
    void copiesAServiceThatIsStopped() throws Exception {
        Path data = folder.resolve("data");
        RunningService.start(data).close();
        Path backup = folder.resolve("one.zip");
        assertThat(run("backup", backup.toString(), data)).contains("已备份");
        assertThat(run("backup", backup.toString(), data)).contains("is there already. Nothing was changed");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Path none = folder.resolve("none");
        assertThat(run("backup", folder.resolve("one.zip").toString(), none)).contains("There is nothing to copy in");
        assertThat(none).doesNotExist();
        assertThat(run("restore", folder.resolve("two.zip").toString(), none)).contains("There is no backup");
        Path half = folder.resolve("half.zip");
        byte[] whole = Files.readAllBytes(OF_VERSION_1);
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        assertThat(run("restore", half.toString(), none)).contains("restore failed");
        assertThat(none.resolve("redis")).as("nothing was begun").doesNotExist();
        assertThat(run("restore")).contains("usage: restore FILE");
    }

    private void assertThatAllAreThere(Path data) throws Exception {
        try (RunningService service = RunningService.start(data)) {
            UnifiedJedis redis = service.bean(UnifiedJedis.class);
            assertThat(redis.keys("{mem:*}:profile")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(redis.keys("{v*}:act:*")).filteredOn(key -> key.matches("\\{v\\d+}:act:\\d+")).hasSize(2);
            assertThat(redis.keys("{v*}:act:*:seats")).isNotEmpty();
            assertThat(ask(service.url())).contains("1935");
        }
    }

    private static String ask(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url + "/api/v1/ask"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"question\":\"遵义会议是什么时候召开的？\"}")).build(),
                    BodyHandlers.ofString()).body();
        }
    }

    private static String run(String command, String file, Path data) {
        return run(command, file, "--xianfeng.redis.directory=" + data.resolve("redis"),
                "--xianfeng.library.brought=" + data.resolve("brought"),
                "--xianfeng.web.uploads.folder=" + data.resolve("uploads"),
                "--xianfeng.library.path=" + Path.of("src", "test", "resources", "library").toAbsolutePath());
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpringStart.of(() -> BackupCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList()) {
                contents.add(folder.relativize(file) + " " + Files.size(file));
            }
            return contents;
        }
    }

    private static void keep(Path backup) throws IOException {
        String fixture = System.getProperty("xianfeng.fixture");
        if (fixture != null) {
            FileSystemUtils.copyRecursively(backup, Path.of(fixture));
        }
    }

    /** Somebody who goes on asking. */
    private static final class Asking implements AutoCloseable {

        private final AtomicInteger answers = new AtomicInteger();
        private final Thread thread;

        Asking(String url) {
            thread = Thread.ofPlatform().start(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        assertThat(ask(url)).isNotEmpty();
                        answers.incrementAndGet();
                    }
                } catch (IOException | InterruptedException _) {
                    // it is over
                }
            });
        }

        void asked(int more) {
            int now = answers.get();
            await().until(() -> answers.get() >= now + more);
        }

        @Override
        public void close() {
            thread.interrupt();
            await().until(() -> !thread.isAlive());
        }
    }
}
