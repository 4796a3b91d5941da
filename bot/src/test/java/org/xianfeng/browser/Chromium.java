package org.xianfeng.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the browser that the tests use, and installs one where there is none: a test is never skipped for want of it. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    private static final List<String> PLACES = List.of("/usr/bin", "/usr/lib/chromium", "/usr/local/bin", "/snap/bin",
            "/opt/google/chrome", "/Applications/Chromium.app/Contents/MacOS",
            "/Applications/Google Chrome.app/Contents/MacOS");
    private static final int MINUTES_TO_INSTALL = 15;

    private Chromium() {}

    /**
     * The program; installed with apt-get if there is none and we may. Empty where we may not: there Playwright is to
     * fetch its own.
     */
    static Optional<Path> find() {
        return installed().or(() -> mayInstall() && install() ? installed() : Optional.empty());
    }

    private static Optional<Path> installed() {
        Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.concat(path, PLACES.stream()).filter(folder -> !folder.isEmpty()).map(Path::of)
                .flatMap(folder -> Stream.concat(NAMES.stream(), Stream.of("Chromium", "Google Chrome"))
                        .map(folder::resolve))
                .filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
    }

    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    /** A font with Chinese characters comes along, or all texts on screenshots would be boxes. */
    private static boolean install() {
        return run("apt-get", "update")
                && run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
    }

    private static boolean run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("could not run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
