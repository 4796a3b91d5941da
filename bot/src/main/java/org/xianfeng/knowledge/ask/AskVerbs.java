package org.xianfeng.knowledge.ask;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.Verb;

/** What the buttons of asking and reading do. */
public final class AskVerbs {

    static final Verb<String> EXAMPLE = Verb.plain("knowledge:example");
    /** Asks the question that it bears. */
    static final Verb<String> ASK = Verb.text("knowledge:ask");
    /** Asks for an entry by its title. */
    static final Verb<String> ABOUT = Verb.text("knowledge:about");
    /** Opens a page of an entry in a message of its own. */
    static final Verb<EntryPage> ENTRY = new Verb<>("knowledge:entry", AskVerbs::page);
    /** Turns to a page of an entry that is shown already. */
    static final Verb<EntryPage> PAGE = new Verb<>("knowledge:page", AskVerbs::page);

    /** Goes on with a long overview. */
    static final Verb<MoreOf> MORE = new Verb<>("knowledge:more", AskVerbs::moreOf);

    private static final Pattern MORE_OF = Pattern.compile("(\\d{1,3}):(.+)");
    private static final Pattern PAGE_OF_ENTRY = Pattern.compile("(.+):(\\d{1,4})");

    private AskVerbs() {}

    private static Optional<EntryPage> page(String arguments) {
        Matcher page = PAGE_OF_ENTRY.matcher(arguments);
        return page.matches()
                ? Optional.of(new EntryPage(page.group(1), Integer.parseInt(page.group(2))))
                : Optional.empty();
    }

    private static Optional<MoreOf> moreOf(String arguments) {
        Matcher more = MORE_OF.matcher(arguments);
        return more.matches()
                ? Optional.of(new MoreOf(Integer.parseInt(more.group(1)), more.group(2)))
                : Optional.empty();
    }

    /** Which page of the overview that answers which question. */
    record MoreOf(int page, String question) {}

    /** Empty if the question is too long for a button. */
    static Optional<Button> more(String label, String question, int page) {
        return Button.fitting(label, MORE.with(page, question));
    }

    /** The action of a button that opens the entry. */
    public static String opening(String entry) {
        return ENTRY.with(entry, 0);
    }

    /** The action of a button that asks about the entry. */
    public static String askingAbout(String entry) {
        return ABOUT.with(entry);
    }

    /** Empty if the question is too long for a button. */
    static Optional<Button> asking(String label, String question) {
        return Button.fitting(label, ASK.with(question));
    }
}
