package org.xianfeng;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator has written wrongly is refused before anything is started. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class SettingsTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({"xianfeng.web.publik-url, xianfeng.web.public-url",
            "xianfeng.volunteer.quite-from, xianfeng.volunteer.quiet-from",
            "xianfeng.redis.directry, xianfeng.redis.directory", "xianfeng.admin, xianfeng.admins"})
    void refusesASettingThatThereIsNotAndNamesTheNearest(String written, String meant) {
        assertThatThrownBy(starting("--server.port=0", "--" + written + "=1")).isInstanceOf(
                UnknownSettingException.class)
                .hasMessage("there is no setting " + written + "; the nearest is " + meant);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void saysHowToMendIt() {
        FailureAnalysis analysis = Objects.requireNonNull(new UnknownSettingAnalyzer()
                .analyze(new UnknownSettingException("xianfeng.admin", "xianfeng.admins")));
        assertThat(analysis.getDescription()).isEqualTo("There is no setting xianfeng.admin.");
        assertThat(analysis.getAction()).startsWith("Did you mean xianfeng.admins?");
    }

    @Test
    void looksWhetherThePortIsFreeBeforeAnythingIsStarted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(starting("--server.port=" + taken.getLocalPort()))
                    .isInstanceOf(PortInUseException.class);
        }
        assertThat(data).isEmptyDirectory();
    }

    private ThrowingCallable starting(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("--xianfeng.redis.directory=" + data.resolve("redis"),
                "--xianfeng.library.index=" + data.resolve("index"),
                "--xianfeng.library.brought=" + data.resolve("library"),
                "--xianfeng.library.path=" + data.resolve("none")));
        return () -> SpringStart.of(() -> SpringApplication.run(Xianfeng.class, all.toArray(String[]::new))).close();
    }
}
