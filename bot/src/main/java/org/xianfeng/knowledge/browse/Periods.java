package org.xianfeng.knowledge.browse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.PartialDate;
import org.xianfeng.knowledge.text.Folding;

/** The periods that have a name, from {@code periods.csv}. */
@Component
final class Periods {

    private static final String FILE = "periods.csv";

    private final Clock clock;
    private final ZoneId zone;
    private final Map<String, Row> byName = new LinkedHashMap<>();

    Periods(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        for (Row row : rows()) {
            Stream.concat(Stream.of(row.name), row.others.stream()).map(Folding::fold)
                    .forEach(name -> byName.put(name, row));
        }
    }

    /** The period that is called so, however it is written. */
    Optional<Timespan> find(String name) {
        return Optional.ofNullable(byName.get(Folding.fold(name.strip()))).map(this::timespan);
    }

    /** The names that stand first, in the order of time. */
    List<String> names() {
        return byName.values().stream().map(Row::name).distinct().toList();
    }

    /** Any of their folded names, as a regular expression; longer ones first, so that none is taken for a part of it. */
    String pattern() {
        return byName.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private Timespan timespan(Row row) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new Timespan(row.name, row.dates.endsWith("/")
                ? EntryDate.parse(row.dates + PartialDate.of(today))
                : EntryDate.parse(row.dates));
    }

    private static List<Row> rows() {
        try (InputStream file = Periods.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("no " + FILE + " beside " + Periods.class.getName());
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(",", 3))
                    .map(fields -> new Row(fields[0], fields[1], Arrays.asList(fields[2].split("\\|"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String name, String dates, List<String> others) {}
}
