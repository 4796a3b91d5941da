package org.xianfeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.xianfeng.export.BareExport;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a table is written, and in how much memory, beside the bare library with the same cells.
 *
 * <p>
 * Options: {@code --rows N} (40,000).
 */
public final class ExportBench {

    private static final int WARM_UP_ROWS = 20_000;

    private ExportBench() {}

    public static void main(String[] arguments) throws IOException {
        int rows = new Options(arguments).number("rows", 40_000);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bench", "export");
        figures.put("rows", rows);
        for (BareExport.Way way : BareExport.Way.values()) {
            measure(way, WARM_UP_ROWS);
            figures.put(way.title(), measure(way, rows));
        }
        System.out.println(JsonMapper.shared().writeValueAsString(figures));
    }

    private static Map<String, Object> measure(BareExport.Way way, int rows) throws IOException {
        Path file = Files.createTempFile("export-bench", "");
        BareExport.LiveMemory memory = new BareExport.LiveMemory(rows);
        try {
            long start = System.nanoTime();
            way.write(rows, file, memory);
            double seconds = (System.nanoTime() - start) / 1e9 - memory.secondsSpent();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("seconds", Math.round(seconds * 1000) / 1000.0);
            figures.put("rowsPerSecond", Math.round(rows / seconds));
            figures.put("peakLiveHeapMegabytes", memory.peakMegabytes());
            figures.put("fileMegabytes", Math.round(Files.size(file) / 10_000.0) / 100.0);
            return figures;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
