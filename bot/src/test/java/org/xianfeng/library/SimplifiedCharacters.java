package org.xianfeng.library;

import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;
import org.xianfeng.knowledge.text.Folded;

/** No traditional character is used. */
final class SimplifiedCharacters implements EntryRule {

    /** In use today, some of them in names only, though the dictionary takes them for traditional ones. */
    private static final String OURS = "乾著闇濛昇於";

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        return file.prose().stream().flatMap(line -> line.text().codePoints().filter(Character::isIdeographic)
                .mapToObj(Character::toString).filter(SimplifiedCharacters::isTraditional).distinct()
                .map(character -> file.problem(line.number(), character + " is a traditional character")));
    }

    private static boolean isTraditional(String character) {
        return !OURS.contains(character) && !Folded.of(character).equals(character);
    }
}
