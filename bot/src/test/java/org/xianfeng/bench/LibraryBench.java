package org.xianfeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.FailedCheck;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.reindex.LibraryIndex;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.ReindexProgress;
import org.xianfeng.knowledge.reindex.SwitchGuard;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is on the shelf, what its index costs, and which of its known questions it fails.
 *
 * <p>
 * Options: {@code --library FOLDER} (index-data).
 */
public final class LibraryBench {

    private static final LocalDate LEAP_YEAR = LocalDate.of(2024, 1, 1);
    private static final Reindex FULL = new Reindex(true, true);
    private static final Slice ONE = new Slice(0, 1);
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path library;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private LibraryBench(Options options) {
        this.library = Path.of(options.value("library", "index-data"));
    }

    public static void main(String[] arguments) throws Exception {
        new LibraryBench(new Options(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Path data = Files.createTempDirectory("library-bench");
        try (BenchService service = BenchService.start(library, data)) {
            figures.put("bench", "library");
            countEntries();
            figures.put("passages", service.library().status().passages());
            countDays(service.bean(Chronicle.class));
            measureBuild(service.bean(LibraryIndex.class), BenchService.index(data));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.out.println(MAPPER.writeValueAsString(figures));
    }

    private void countEntries() throws IOException {
        LibraryFolder folder = new LibraryFolder(library);
        List<Entry> entries = new ArrayList<>();
        figures.put("problems", folder.read(entries::add).size());
        figures.put("entries", entries.size());
        figures.put("byKind", entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.kind().word(), TreeMap::new, Collectors.counting())));
        figures.put("filesByFolder", filesByFolder());
        figures.put("people", entries.stream().filter(entry -> entry.kind() == Kind.PERSON).count());
        figures.put("peopleNamed", entries.stream().flatMap(entry -> entry.people().stream()).distinct().count());
        figures.put("aliases", entries.stream().mapToInt(entry -> entry.aliases().size()).sum());
        figures.put("checks", folder.checks().checks().size());
    }

    private Map<String, Long> filesByFolder() throws IOException {
        try (Stream<Path> files = Files.walk(library)) {
            return files.filter(Files::isRegularFile).map(library::relativize)
                    .filter(file -> LibraryFolder.holdsEntries(file.getFileName().toString()))
                    .collect(Collectors.groupingBy(file -> file.getNameCount() == 1 ? "" : file.getName(0).toString(),
                            TreeMap::new, Collectors.counting()));
        }
    }

    private void countDays(Chronicle chronicle) {
        List<String> without = new ArrayList<>();
        int dated = 0;
        for (LocalDate day = LEAP_YEAR; day.getYear() == LEAP_YEAR.getYear(); day = day.plus(1, ChronoUnit.DAYS)) {
            if (chronicle.on(MonthDay.from(day), ONE).total() > 0) {
                dated++;
            } else {
                without.add(MonthDay.from(day).toString().substring("--".length()));
            }
        }
        figures.put("datedDaysOf366", dated);
        figures.put("daysWithout", without);
    }

    /** The second build is timed: the first one, at start, warms up. */
    private void measureBuild(LibraryIndex index, Path folder) throws IOException {
        figures.put("indexBytes", bytes(folder));
        ReloadReport report = index.reindex(FULL, new ReindexProgress(), SwitchGuard.OPEN);
        figures.put("failedChecks", report.failedChecks().stream().map(FailedCheck::id).toList());
        figures.put("buildSeconds", report.took().toMillis() / 1000.0);
        figures.put("heapMegabytes", usedHeap());
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
