package org.xianfeng.library;

import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/**
 * A text is long enough to answer something and short enough to be one passage.
 *
 * @param least characters that are not white space
 * @param most characters that are not white space
 */
record BodyLength(int least, int most) implements EntryRule {

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        long length = file.entry().text().codePoints().filter(point -> !Character.isWhitespace(point)).count();
        return length >= least && length <= most
                ? Stream.empty()
                : Stream.of(file.problem(file.body().getFirst().number(),
                        "a text must have %d to %d characters, got %d".formatted(least, most, length)));
    }
}
