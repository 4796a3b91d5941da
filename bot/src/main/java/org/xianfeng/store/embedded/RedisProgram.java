package org.xianfeng.store.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.store.RedisUnavailable;

/** Finds a Redis server program: the one on the PATH, else the one that comes with the embedded-redis library. */
public final class RedisProgram {

    /** The oldest with everything that our scripts and streams use. */
    public static final RedisVersion OLDEST = new RedisVersion(6, 2);

    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.(\\d+)");

    private RedisProgram() {}

    /**
     * The program to start.
     *
     * @param scratch where the bundled program may be unpacked
     */
    public static Path find(Path scratch) {
        return onPath(System.getenv("PATH")).orElseGet(() -> bundled(scratch));
    }

    private static Optional<Path> onPath(String path) {
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "redis-server")).filter(Files::isExecutable)
                .filter(RedisProgram::isRecent).findFirst();
    }

    private static boolean isRecent(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true).start();
            try (InputStream output = process.getInputStream()) {
                Matcher version = VERSION.matcher(new String(output.readAllBytes(), StandardCharsets.UTF_8));
                return version.find() && new RedisVersion(Integer.parseInt(version.group(1)),
                        Integer.parseInt(version.group(2))).isAtLeast(OLDEST);
            }
        } catch (IOException e) {
            return false;
        }
    }

    static Path bundled(Path scratch) {
        String resource = bundledName(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path program = scratch.resolve(resource);
        try (InputStream binary = RedisProgram.class.getResourceAsStream("/" + resource)) {
            if (binary == null) {
                throw new RedisUnavailable(
                        "No redis-server on the PATH, and none is bundled for this system: " + resource,
                        "Install Redis 6.2 or newer, or set xianfeng.redis.uri to a running one.", null);
            }
            Files.copy(binary, program, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            return program;
        } catch (IOException e) {
            throw new RedisUnavailable("Cannot unpack " + resource + " to " + scratch + ": " + e.getMessage(),
                    "Make the folder writable, or set xianfeng.redis.uri to a running Redis.", e);
        }
    }

    /** As the library names them: statically linked, for Linux and macOS on both processors. */
    private static String bundledName(String system, String processor) {
        boolean mac = system.toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        return "redis-server-7.0.15-" + (mac ? "darwin" : "linux") + (arm ? "-arm64" : "-amd64");
    }
}
