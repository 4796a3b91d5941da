package org.xianfeng.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.EnglishName;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;
import org.xianfeng.knowledge.text.EnglishWords;

/** No English name leads to two entries or is given twice, and what it stands for is in the entry. */
final class EnglishNamesRule implements Rule {

    private static final String FIELD = "english";

    @Override
    public Stream<Problem> brokenOn(Shelf shelf) {
        Map<String, EntryFile> named = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (EntryFile file : shelf.files()) {
            for (EnglishName name : file.entry().english()) {
                EntryFile earlier = named.putIfAbsent(EnglishWords.joined(name.english()), file);
                if (earlier != null) {
                    problems.add(file.problem(file.lineOf(FIELD),
                            name.english() + (earlier.equals(file)
                                    ? " is listed twice"
                                    : " leads to " + earlier.name() + ", too")));
                }
                name.chinese().filter(chinese -> !isIn(file, chinese)).ifPresent(chinese -> problems
                        .add(file.problem(file.lineOf(FIELD),
                                chinese + " stands neither in the names nor in the text")));
            }
        }
        return problems.stream();
    }

    private static boolean isIn(EntryFile file, String chinese) {
        return file.entry().title().contains(chinese) || file.entry().aliases().contains(chinese)
                || file.entry().text().contains(chinese);
    }
}
