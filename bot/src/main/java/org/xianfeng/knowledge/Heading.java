package org.xianfeng.knowledge;

/** An entry's id and title, to offer it. */
public record Heading(String id, String title) {

    /** The action of a button that opens the entry. */
    public String opening() {
        return EntryPage.first(id).action();
    }
}
