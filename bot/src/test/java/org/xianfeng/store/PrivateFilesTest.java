package org.xianfeng.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** In a process of its own, whose mask may be set without harm to other tests. */
class PrivateFilesTest {

    @TempDir
    Path folder;

    @Test
    void leavesNothingToOtherAccountsWhateverWritesIt() throws Exception {
        Process writer = new ProcessBuilder("/bin/sh", "-c", "umask 022 && exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Writer.class.getName(), folder.toString()).inheritIO().start();
        assertThat(writer.waitFor()).isZero();
        for (String written : List.of("folder", "folder/file", "child")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(written))).as(written)
                    .allSatisfy(permission -> assertThat(permission.name()).startsWith("OWNER"));
        }
    }

    /** Writes as libraries do, that know of no mask. */
    static final class Writer {

        public static void main(String[] arguments) throws IOException, InterruptedException {
            PrivateFiles.maskNewFiles();
            Path folder = Path.of(arguments[0]);
            Files.writeString(Files.createDirectory(folder.resolve("folder")).resolve("file"), "text");
            new ProcessBuilder("touch", folder.resolve("child").toString()).start().waitFor();
        }
    }
}
