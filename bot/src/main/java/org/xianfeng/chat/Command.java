package org.xianfeng.chat;

/**
 * The one declaration of a command: the help text, the messenger's command list and the check of who may call it all
 * come from here. Its description is the phrase {@code command.NAME}.
 *
 * @param name {@code [a-z0-9_]{1,32}}, as Telegram requires
 * @param least the least role that sees it and may call it
 * @param rank where it stands in lists; smaller is earlier
 */
public record Command(String name, Role least, int rank) {

    public Command {
        if (!name.matches("[a-z0-9_]{1,32}")) {
            throw new IllegalArgumentException("name must be 1 to 32 of a-z 0-9 _, got " + name);
        }
    }
}
