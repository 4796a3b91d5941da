package org.xianfeng.library;

import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;
import org.xianfeng.knowledge.text.Section;

/**
 * A text is long enough to answer something and short enough to be one passage; one with headings, to be read at once.
 * Headings do not count, and neither does white space.
 *
 * @param plain how many characters a text without headings has
 * @param headed how many one with headings has
 */
record BodyLength(Range plain, Range headed) implements EntryRule {

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        List<Section> sections = Section.of(file.entry().text());
        boolean isHeaded = sections.stream().anyMatch(section -> !section.heading().isEmpty());
        long length = sections.stream().flatMapToInt(section -> section.text().codePoints())
                .filter(point -> !Character.isWhitespace(point)).count();
        Range allowed = isHeaded ? headed : plain;
        return allowed.has(length)
                ? Stream.empty()
                : Stream.of(file.problem(file.body().getFirst().number(),
                        "a text%s must have %d to %d characters, got %d".formatted(isHeaded ? " with headings" : "",
                                allowed.least, allowed.most, length)));
    }

    /** From so many characters to so many. */
    record Range(int least, int most) {

        private boolean has(long length) {
            return length >= least && length <= most;
        }
    }
}
