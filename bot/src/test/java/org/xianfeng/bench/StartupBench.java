package org.xianfeng.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * How soon the packaged service is ready, and how much memory it then has, with the AOT cache of the image and without.
 * From the start of the process to the first 200 of its readiness, on a new data folder each time, in which only the
 * index of the library exists already. Medians; the two kinds take turns. For Linux.
 */
public final class StartupBench {

    private static final int RUNS = Integer.getInteger("startup.runs", 5);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path BOT = Path.of("bot").toAbsolutePath();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The service as it stands in the image. */
    private final Path app;
    /** What a start finds as its data. */
    private final Path indexed;

    private StartupBench(Path folder) {
        this.app = folder.resolve("app");
        this.indexed = folder.resolve("indexed");
    }

    static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("startup");
        try {
            Map<String, Object> figures = new StartupBench(folder).run();
            System.out.println(JsonMapper.shared().writeValueAsString(figures));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private Map<String, Object> run() throws Exception {
        install();
        List<Start> plain = new ArrayList<>();
        List<Start> cached = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            plain.add(start(List.of()));
            cached.add(start(List.of("-XX:AOTCache=app.aot", "-XX:AOTMode=on")));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bench", "startup");
        figures.put("readySeconds", median(plain, Start::seconds));
        figures.put("readySecondsAot", median(cached, Start::seconds));
        figures.put("cpuSeconds", median(plain, Start::cpuSeconds));
        figures.put("cpuSecondsAot", median(cached, Start::cpuSeconds));
        figures.put("residentMiB", median(plain, Start::residentMiB));
        figures.put("residentMiBAot", median(cached, Start::residentMiB));
        figures.put("runs", RUNS);
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        return figures;
    }

    /** Does what the Dockerfile does, and has the index built. */
    private void install() throws Exception {
        Path jar = Files.copy(packaged(), Files.createDirectories(app.resolveSibling("jar")).resolve("bot.jar"));
        finish(new ProcessBuilder(JAVA.toString(), "-Djarmode=tools", "-jar", jar.toString(), "extract",
                "--destination", app.toString()));
        Files.copy(BOT.resolve("jvm.flags"), app.resolve("jvm.flags"));
        ProcessBuilder training = service(List.of(BOT.resolve("src/image/train").toString()), indexed, freePort());
        training.environment().merge("PATH", JAVA.getParent() + ":", (path, java) -> java + path);
        finish(training);
        start(List.of(), indexed);
        FileSystemUtils.deleteRecursively(indexed.resolve("redis"));
    }

    private static Path packaged() throws Exception {
        if (jars().isEmpty()) {
            finish(new ProcessBuilder("mvn", "-q", "-B", "-pl", "bot", "package", "-DskipTests"));
        }
        return jars().getFirst();
    }

    private static List<Path> jars() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(BOT.resolve("target"), "bot-*.jar")) {
            List<Path> found = new ArrayList<>();
            jars.forEach(found::add);
            return found;
        }
    }

    private Start start(List<String> flags) throws Exception {
        Path data = Files.createTempDirectory(app.getParent(), "data");
        FileSystemUtils.copyRecursively(indexed, data);
        return start(flags, data);
    }

    private Start start(List<String> flags, Path data) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "@jvm.flags"));
        command.addAll(flags);
        command.addAll(List.of("-jar", "bot.jar"));
        int port = freePort();
        long begin = System.nanoTime();
        Process process = service(command, data, port).start();
        try {
            awaitReady(process, port);
            return new Start((System.nanoTime() - begin) / 1e9, cpuSeconds(process), residentMiB(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private ProcessBuilder service(List<String> command, Path data, int port) {
        ProcessBuilder service = new ProcessBuilder(command).directory(app.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        service.environment().putAll(Map.of("SERVER_PORT", Integer.toString(port), "XIANFENG_LIBRARY_PATH",
                BOT.resolveSibling("index-data").toString(), "XIANFENG_LIBRARY_INDEX",
                data.resolve("index").toString(), "XIANFENG_REDIS_DIRECTORY", data.resolve("redis").toString()));
        return service;
    }

    private static void awaitReady(Process process, int port) throws InterruptedException {
        HttpRequest look = HttpRequest
                .newBuilder(URI.create("http://localhost:" + port + "/readyz")).build();
        while (!isReady(look)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service ended with " + process.exitValue());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isReady(HttpRequest look) throws InterruptedException {
        try {
            return HTTP.send(look, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static double cpuSeconds(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static double residentMiB(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum() / 1024.0;
    }

    private static void finish(ProcessBuilder command) throws IOException, InterruptedException {
        int exit = command.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command.command() + " ended with " + exit);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        return Math.round(sorted[sorted.length / 2] * 100) / 100.0;
    }

    /** @param residentMiB when it was ready, without any load */
    private record Start(double seconds, double cpuSeconds, double residentMiB) {}
}
