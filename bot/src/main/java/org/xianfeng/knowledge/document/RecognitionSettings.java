package org.xianfeng.knowledge.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xianfeng.knowledge.document.extract.ExtractionRequest.Recognition;

/**
 * How pictures of pages are read.
 *
 * @param program Tesseract, by its name on the PATH or its place; empty for none
 * @param mostPages that are recognised of one file
 * @param pageTime that one page may take
 * @param time that one file may take
 * @param leastSureness in percent, below which an admin must look at what was recognised
 */
@ConfigurationProperties("xianfeng.documents.recognition")
public record RecognitionSettings(@DefaultValue("tesseract") String program, @DefaultValue("40") int mostPages,
        @DefaultValue("60s") Duration pageTime, @DefaultValue("10m") Duration time,
        @DefaultValue("75") int leastSureness) {

    public static final RecognitionSettings USUAL = new RecognitionSettings("tesseract", 40, Duration.ofMinutes(1),
            Duration.ofMinutes(10), 75);

    private static final int CERTAIN = 100;

    public RecognitionSettings {
        if (mostPages < 1 || !pageTime.isPositive() || !time.isPositive() || leastSureness < 0
                || leastSureness > CERTAIN) {
            throw new IllegalArgumentException("xianfeng.documents.recognition must have positive limits and a "
                    + "percentage, got " + mostPages + ", " + pageTime + ", " + time + " and " + leastSureness);
        }
    }

    /** Empty where the program is not installed. */
    public Optional<Recognition> recognition() {
        return found().map(place -> new Recognition(place.toString(), mostPages, (int) pageTime.toSeconds()));
    }

    private Optional<Path> found() {
        if (program.isBlank()) {
            return Optional.empty();
        }
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Stream.of(Path.of(program)).filter(Path::isAbsolute),
                Arrays.stream(path.split(Pattern.quote(java.io.File.pathSeparator), -1))
                        .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable).findFirst();
    }
}
