package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.knowledge.document.extract.DocumentRefusal;

/** Prints how each document of a folder is read: run it on documents that nobody here wrote. */
final class DocumentSurvey {

    private static final int SHOWN = 60;

    private DocumentSurvey() {}

    /**
     * Prints how each document of a folder is read.
     *
     * @param arguments the folder, and {@code full} to have the entries printed
     */
    public static void main(String[] arguments) throws IOException {
        DocumentReader reader = new DocumentReader(DocumentSettings.USUAL);
        boolean full = arguments.length > 1 && arguments[1].equals("full");
        StringBuilder report = new StringBuilder("file\tseconds\tentries\theadings\tdated\tdoubtful\trecognised\t"
                + "pages not read\tleft out\ttitle\n");
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> DocumentReader.reads(file.toString()))
                    .sorted().toList()) {
                report.append(row(reader, file, full)).append('\n');
            }
        }
        System.out.write(report.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static String row(DocumentReader reader, Path file, boolean full) throws IOException {
        long start = System.nanoTime();
        ParsedDocument read = reader.read(file.getFileName().toString(), file);
        String name = file.getFileName() + "\t%.1f\t".formatted((System.nanoTime() - start) / 1e9);
        return name + switch (read) {
            case ParsedDocument.Refused(DocumentRefusal reason, String seen) -> "refused: " + reason + " " + seen;
            case ParsedDocument.Taken taken -> taken(taken) + (full ? entries(taken) : "");
        };
    }

    private static String taken(ParsedDocument.Taken taken) {
        Reading reading = taken.reading();
        List<Integer> lines = taken.problems().stream().map(problem -> problem.line()).toList();
        long dated = taken.entries().stream().filter(entry -> !entry.dates().isEmpty()).count();
        return taken.entries().size() + "\t" + reading.headings() + "\t" + dated + "\t"
                + reading.legibility().isDoubtful() + "\t" + reading.legibility().sureness() + "\t"
                + reading.legibility().unreadPages() + "\t" + lines + "\t" + shortened(taken.title());
    }

    private static String entries(ParsedDocument.Taken taken) {
        StringBuilder entries = new StringBuilder();
        taken.entries().forEach(entry -> entries.append("\n    ").append(entry.title()).append(" ")
                .append(entry.dates()).append("\n        ").append(entry.text().replace("\n", "\n        ")));
        return entries.toString();
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
