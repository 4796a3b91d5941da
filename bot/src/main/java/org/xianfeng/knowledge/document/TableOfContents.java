package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.document.extract.Block;

/** Takes the table of contents out of a document: its lines name the headings once more, in another place. */
final class TableOfContents {

    private static final Pattern NAME = Pattern.compile("[【\\[]?[\\s　]*目[\\s　]*[录次][\\s　]*[】\\]]?");
    /** Dots that lead to the page's number. */
    private static final Pattern LEADER = Pattern
            .compile(".*(?:\\.{5,}|…{2,}|·{5,}|(?:\\. ){5,})\\s*\\d{1,4}(?![\\d.%]).*");
    private static final Pattern PAGE = Pattern.compile("[.…·\\s　]*\\d{0,4}\\s*$");
    private static final Pattern SPACES = Pattern.compile("[\\s　]+");
    private static final int LONGEST = 60;
    private static final String SENTENCE_ENDS = "。；！？：;!?:";
    /** So many lines of it may name nothing, such as the second line of a long heading. */
    private static final int MOST_UNKNOWN = 3;
    private static final int FEWEST = 3;

    private TableOfContents() {}

    static boolean isName(String line) {
        return NAME.matcher(line).matches();
    }

    /** Whether dots lead from what this line names to its page. */
    static boolean isLeading(String line) {
        return LEADER.matcher(line).matches();
    }

    static List<Block> removed(List<Block> blocks) {
        List<Block> left = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int end = NAME.matcher(blocks.get(i).text()).matches() ? end(blocks, i + 1) : i;
            if (end > i) {
                i = end - 1;
            } else if (!isName(blocks.get(i).text()) && !LEADER.matcher(blocks.get(i).text()).matches()) {
                left.add(blocks.get(i));
            }
        }
        return left.isEmpty() ? blocks : left;
    }

    /** Behind the last line of the table that begins here; 0 if none does. */
    private static int end(List<Block> blocks, int from) {
        int last = from;
        int known = 0;
        for (int i = from; i < blocks.size() && i - last <= MOST_UNKNOWN && isShort(blocks.get(i).text()); i++) {
            if (LEADER.matcher(blocks.get(i).text()).matches() || comesLater(blocks, i)) {
                last = i + 1;
                known++;
            }
        }
        return known >= FEWEST ? last : 0;
    }

    private static boolean isShort(String line) {
        return LEADER.matcher(line).matches()
                || (line.length() <= LONGEST && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0);
    }

    private static boolean comesLater(List<Block> blocks, int at) {
        String named = name(PAGE.matcher(blocks.get(at).text()).replaceFirst(""));
        Set<String> later = new HashSet<>();
        blocks.subList(at + 1, blocks.size()).stream().filter(block -> block.text().length() <= LONGEST)
                .forEach(block -> later.add(name(block.text())));
        return !named.isEmpty() && later.contains(named);
    }

    private static String name(String heading) {
        return SPACES.matcher(heading).replaceAll("");
    }
}
