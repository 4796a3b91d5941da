package org.xianfeng.knowledge.overview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.text.Folding;

/** The periods that have a name, where a question names one as a time: 抗战时期, 长征路上. */
final class NamedPeriods {

    private static final String FILE = "/org/xianfeng/knowledge/browse/periods.csv";
    private static final String AS_TIME = Wording.anyOf("时期", "期间", "阶段", "时代", "年代", "途中", "路上", "过程中", "那几年",
            "那些年", "那会儿?", "那阵子?", "的时候", "当中", "时", "里", "中");

    private static final Map<String, String> DATES = read();
    private static final Pattern NAMED = Pattern.compile("(?<name>" + DATES.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
            .collect(Collectors.joining("|")) + ")(?:战争)?" + AS_TIME);

    private NamedPeriods() {}

    static Optional<TimeWords.Found> in(String text) {
        Matcher named = NAMED.matcher(text);
        return named.find()
                ? Optional.of(new TimeWords.Found(EntryDate.parse(DATES.getOrDefault(named.group("name"), "")),
                        named.start(), named.end()))
                : Optional.empty();
    }

    /** Whether this folded name is one of a period. */
    static boolean isOne(String name) {
        return DATES.containsKey(name);
    }

    private static Map<String, String> read() {
        Map<String, String> dates = new LinkedHashMap<>();
        try (InputStream file = NamedPeriods.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("no " + FILE);
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(",", 3))
                    .forEach(fields -> Stream.concat(Stream.of(fields[0]), Stream.of(fields[2].split("\\|")))
                            .forEach(name -> dates.put(Wording.plain(Folding.fold(name)), closed(fields[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dates;
    }

    private static String closed(String dates) {
        return dates.endsWith("/") ? dates + TimeWords.END_OF_TIME : dates;
    }
}
