package org.xianfeng.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same rows of a sign-up list in three ways: ours, and the library's own with nothing around it. */
public final class BareExport {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MOMENT = Instant.parse("2026-07-01T01:30:00Z");
    private static final LocalDateTime LOCAL = LocalDateTime.ofInstant(MOMENT, ZONE);
    private static final List<String> HEADERS = List.of("开始", "结束", "岗位", "姓名", "支部", "状态", "报名时间");

    private BareExport() {}

    /** A way of writing them. */
    public enum Way {

        CSV("csv") {

            @Override
            void write(int rows, OutputStream target, LiveMemory memory) throws IOException {
                new CsvWriter(ZONE).write(table(rows, memory), target);
            }
        },
        XLSX("xlsx") {

            @Override
            void write(int rows, OutputStream target, LiveMemory memory) throws IOException {
                new XlsxWriter(ZONE).write(table(rows, memory), target);
            }
        },
        BARE_LIBRARY("bareLibrary") {

            @Override
            void write(int rows, OutputStream target, LiveMemory memory) throws IOException {
                Workbook workbook = new Workbook(target, "bare", null);
                Worksheet sheet = workbook.newWorksheet("1");
                for (int row = 1; row <= rows; row++) {
                    memory.look(row);
                    bare(sheet, row);
                }
                workbook.finish();
            }
        };

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public void write(int rows, Path file, LiveMemory memory) throws IOException {
            try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
                write(rows, target, memory);
            }
        }

        abstract void write(int rows, OutputStream target, LiveMemory memory) throws IOException;
    }

    private static Table table(int rows, LiveMemory memory) {
        return new Table(HEADERS, IntStream.rangeClosed(1, rows).mapToObj(row -> {
            memory.look(row);
            return List.of(new Cell.Moment(MOMENT), new Cell.Moment(MOMENT), Cell.of("讲解员"), Cell.of(name(row)),
                    Cell.of("兴达社区第一党支部"), Cell.of("已报名"), new Cell.Moment(MOMENT));
        }));
    }

    private static void bare(Worksheet sheet, int row) {
        for (int column : new int[]{0, 1, 6}) {
            sheet.value(row, column, LOCAL);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }
        sheet.value(row, 2, "讲解员");
        sheet.value(row, 3, name(row));
        sheet.value(row, 4, "兴达社区第一党支部");
        sheet.value(row, 5, "已报名");
    }

    private static String name(int row) {
        return "党员" + row;
    }

    /** What is alive in the heap beyond what was at the beginning, looked at ten times on the way. */
    public static final class LiveMemory {

        private final int every;
        private final long before = live();
        private long peak;
        private long nanos;

        public LiveMemory(int rows) {
            this.every = Math.max(1, rows / 10);
        }

        void look(int row) {
            if (row % every == 0) {
                long start = System.nanoTime();
                peak = Math.max(peak, live() - before);
                nanos += System.nanoTime() - start;
            }
        }

        public double peakMegabytes() {
            return Math.round(peak / 10_000.0) / 100.0;
        }

        public double secondsSpent() {
            return nanos / 1e9;
        }

        private static long live() {
            ManagementFactory.getMemoryMXBean().gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
