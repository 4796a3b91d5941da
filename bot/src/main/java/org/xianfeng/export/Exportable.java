package org.xianfeng.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Permission;

/** One kind of table that can be exported; each feature brings its own. */
public interface Exportable {

    /** What a button carries that brings the table of this subject. */
    static String action(String name, String subject) {
        return "export:" + name + ":" + subject;
    }

    /** Names it in buttons: {@code [a-z]+}. */
    String name();

    /** What it takes to have any of its tables; which of them somebody may have, {@link #title} says. */
    Permission needs();

    /** What an admin is offered by {@code /export}, such as the years that there is something of. */
    default List<String> offered() {
        return List.of();
    }

    /** What brings the first of what is {@linkplain #offered() offered} at once, if there is such a command. */
    default Optional<Command> command() {
        return Optional.empty();
    }

    /**
     * What the table is called, as part of a file's name.
     *
     * @param subject which of its tables, {@code [0-9a-z.]{1,20}}; it may be forged
     * @return empty if there is none, or none that this reader may have
     */
    Optional<String> title(String subject, ChatId reader, Locale language);

    /** The table of a subject that has a title. */
    Table table(String subject, Locale language);
}
