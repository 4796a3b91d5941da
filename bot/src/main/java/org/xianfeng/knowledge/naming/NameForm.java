package org.xianfeng.knowledge.naming;

/**
 * Another form of a name, both folded: 遵义会 of 遵义会议.
 *
 * @param name what the entry is called, which a question then says in place of the form
 */
public record NameForm(String form, String name) {

    private static final char SEPARATOR = '\n';

    /** As one term; the form comes first, so that all names it may stand for are found side by side. */
    public String term() {
        return form + SEPARATOR + name;
    }

    /** What all terms of this form begin with. */
    public static String beginningOf(String form) {
        return form + SEPARATOR;
    }

    /** Reads what {@link #term()} wrote. */
    public static NameForm of(String term) {
        int end = term.indexOf(SEPARATOR);
        return new NameForm(term.substring(0, end), term.substring(end + 1));
    }
}
