package org.xianfeng.library;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/** Beside Chinese characters stand Chinese marks. A dot or a bracket may belong to a foreign name before or after it. */
final class ChinesePunctuation implements EntryRule {

    private static final Pattern HALF_WIDTH = Pattern
            .compile("(?<=\\p{IsHan})[,.;:?!\"'()]|[,;:?!\"'()](?=\\p{IsHan})|(?<=[。，、；：？！]) ");

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        return file.prose().stream().flatMap(line -> HALF_WIDTH.matcher(line.text()).results()
                .map(mark -> file.problem(line.number(), "half-width '" + mark.group() + "' in “"
                        + around(line.text(), mark.start()) + "”")));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 5), Math.min(text.length(), at + 6));
    }
}
