package org.xianfeng.knowledge.ask;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of an entry, as a button's action: {@code knowledge:entry:ID:PAGE} opens it in a message of its own, and
 * {@code knowledge:page:ID:PAGE} turns to it where the entry is shown already.
 *
 * @param number the first one being 0
 */
public record EntryPage(String entry, int number, boolean turned) {

    private static final Pattern ACTION = Pattern.compile("knowledge:(entry|page):(.+):(\\d{1,4})");

    /** Empty if the action is none of ours. */
    static Optional<EntryPage> of(String action) {
        Matcher matcher = ACTION.matcher(action);
        return matcher.matches()
                ? Optional.of(new EntryPage(matcher.group(2), Integer.parseInt(matcher.group(3)),
                        matcher.group(1).equals("page")))
                : Optional.empty();
    }

    static EntryPage first(String entry) {
        return new EntryPage(entry, 0, false);
    }

    /** The action of a button that opens the entry. */
    public static String opening(String entry) {
        return first(entry).action();
    }

    EntryPage turnTo(int number) {
        return new EntryPage(entry, number, true);
    }

    String action() {
        return "knowledge:" + (turned ? "page" : "entry") + ":" + entry + ":" + number;
    }
}
