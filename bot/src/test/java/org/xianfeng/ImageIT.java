package org.xianfeng;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The image, put together and run as its Dockerfile says, without Docker. */
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "xianfeng.image", matches = "true", disabledReason = "one of the nightly tests")
class ImageIT {

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void isBuiltBecomesHealthyAnswersAndStops(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output");
        Process rehearsal = new ProcessBuilder("src/image/rehearse", System.getProperty("java.home"), jar().toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            int exit = rehearsal.waitFor();
            assertThat(exit).as("%s", Files.readString(output)).isZero();
        } finally {
            rehearsal.destroy();
        }
    }

    private static Path jar() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "bot-*.jar")) {
            return jars.iterator().next().toAbsolutePath();
        }
    }
}
