package org.xianfeng.knowledge.document.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.xianfeng.knowledge.document.extract.ExtractionRequest.Recognition;
import org.xianfeng.knowledge.document.pdf.PdfLine;
import org.xianfeng.knowledge.document.pdf.PdfPage;

/** Has a picture of a page read by Tesseract, and takes its words, with their places, for lines. */
final class Tesseract {

    /** The words of a page are 2,000 at most; what is beyond is a picture that looks like letters. */
    private static final int MOST_WORDS = 20_000;
    /** With English beside it, faint Chinese is read as English; this one knows Latin letters, too. */
    private static final String LANGUAGE = "chi_sim";
    private static final String WORD = "5";
    private static final int COLUMNS = 12;
    private static final int CERTAIN = 100;

    /**
     * What was read on a page.
     *
     * @param sureness of its letters taken together, in percent
     */
    record Recognised(PdfPage page, double sureness, int letters) {}

    private final Recognition recognition;

    Tesseract(Recognition recognition) {
        this.recognition = recognition;
    }

    /**
     * Reads a picture.
     *
     * @return empty if it took too long, or is no picture that can be read
     */
    Optional<Recognised> read(Path picture) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(recognition.program(), picture.toString(), "stdout", "-l",
                LANGUAGE, "--psm", "1", "tsv");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        // its threads cost more than they bring
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        Thread limit = Thread.ofVirtual().start(() -> endLate(process));
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<Word> words = lines.lines().map(Word::of).flatMap(Optional::stream).limit(MOST_WORDS).toList();
            process.getOutputStream().close();
            return process.waitFor() == 0 ? Optional.of(recognised(words)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a picture was read", e);
        } finally {
            process.destroyForcibly();
            limit.interrupt();
        }
    }

    private void endLate(Process process) {
        try {
            if (!process.waitFor(recognition.pageSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            // it has ended
        }
    }

    /** A word, or what of a line has no space in it, with the line that it is in. */
    private record Word(String line, String paragraph, float left, float top, float width, float height,
            double sureness, String text) {

        static Optional<Word> of(String row) {
            String[] cells = row.split("\t", -1);
            if (cells.length < COLUMNS || !cells[0].equals(WORD) || cells[COLUMNS - 1].isBlank()) {
                return Optional.empty();
            }
            String paragraph = cells[2] + "/" + cells[3];
            return Optional.of(new Word(paragraph + "/" + cells[4], paragraph, Float.parseFloat(cells[6]),
                    Float.parseFloat(cells[7]), Float.parseFloat(cells[8]), Float.parseFloat(cells[9]),
                    Math.clamp(Double.parseDouble(cells[10]), 0, CERTAIN), cells[COLUMNS - 1].strip()));
        }
    }

    private static Recognised recognised(List<Word> words) {
        List<PdfLine> lines = new ArrayList<>();
        double height = words.stream().mapToDouble(word -> word.top() + word.height()).max().orElse(0);
        int from = 0;
        for (int to = 1; to <= words.size(); to++) {
            if (to == words.size() || !words.get(to).line().equals(words.get(from).line())) {
                lines.add(line(words.subList(from, to)));
                from = to;
            }
        }
        int letters = words.stream().mapToInt(word -> word.text().length()).sum();
        double sureness = words.stream().mapToDouble(word -> word.sureness() * word.text().length()).sum();
        return new Recognised(new PdfPage((float) height, lines), letters == 0 ? 0 : sureness / letters, letters);
    }

    private static PdfLine line(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(word.text().charAt(0))) {
                text.append(' ');
            }
            text.append(word.text());
        }
        Word first = words.getFirst();
        Word last = words.getLast();
        return new PdfLine(first.top() + first.height(), List.of(new PdfLine.Stretch(first.left(),
                last.left() + last.width(), first.height(), text.toString())));
    }

    private static boolean isLatin(char letter) {
        return letter < 0x2E80;
    }
}
