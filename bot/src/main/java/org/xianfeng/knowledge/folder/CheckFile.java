package org.xianfeng.knowledge.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.entry.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Known questions as lines of JSON: {@code id}, {@code q}, and either {@code any} or {@code refuse}. */
final class CheckFile {

    private static final int LONGEST_LINE = 1 << 16;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private CheckFile() {}

    /** @param name what the file is called in problems */
    static Checks read(String name, Path file) throws IOException {
        List<Check> checks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                Lines lines = new Lines(in, LONGEST_LINE);
                for (byte @Nullable [] line = lines.next(); line != null; line = lines.next()) {
                    try {
                        check(line, lines).ifPresent(checks::add);
                    } catch (BrokenEntryException e) {
                        problems.add(new Problem(name, e.line(), e.reason()));
                    }
                }
            }
        }
        return new Checks(checks, problems);
    }

    private static Optional<Check> check(byte[] line, Lines lines) throws BrokenEntryException {
        String json = Utf8.decode(line, lines.number());
        if (lines.cut()) {
            throw new BrokenEntryException(lines.number(), "the line is longer than 64 KB");
        }
        return json.isBlank() ? Optional.empty() : Optional.of(check(json, lines.number()));
    }

    private static Check check(String json, int line) throws BrokenEntryException {
        try {
            @Nullable
            Line read = MAPPER.readValue(json, Line.class);
            if (read == null) {
                throw new BrokenEntryException(line, "this line must be one JSON object");
            }
            return read.check();
        } catch (JacksonException e) {
            throw new BrokenEntryException(line, "this line is no check: " + e.getOriginalMessage());
        } catch (PatternSyntaxException e) {
            throw new BrokenEntryException(line, "this is not a pattern: " + e.getPattern());
        } catch (IllegalArgumentException e) {
            throw new BrokenEntryException(line, String.valueOf(e.getMessage()));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Line(@Nullable String id, @Nullable String q, @Nullable List<@Nullable String> any,
            @Nullable Boolean refuse) {

        Check check() {
            List<Pattern> patterns = any == null
                    ? List.of()
                    : any.stream().map(pattern -> Pattern.compile(String.valueOf(pattern))).toList();
            return new Check(id == null ? "" : id, new Question(q == null ? "" : q), patterns,
                    Boolean.TRUE.equals(refuse));
        }
    }
}
