package org.xianfeng.chat;

/**
 * The one declaration of a command: the menu, the messenger's command list and the check of who may call it come from
 * here. Its description is the phrase {@code command.NAME}; what people type instead of it, alone or in a short
 * sentence, is the phrase {@code command.NAME.words}, commas between them.
 *
 * @param name {@code [a-z0-9_]{1,32}}, as Telegram requires
 * @param needs what it takes to see it and to call it
 * @param group where the menu shows it
 * @param rank where it stands in lists; smaller is earlier
 */
public record Command(String name, Permission needs, MenuGroup group, int rank) {

    public Command {
        if (!name.matches("[a-z0-9_]{1,32}")) {
            throw new IllegalArgumentException("name must be 1 to 32 of a-z 0-9 _, got " + name);
        }
    }

    /** One that every member may call. */
    public static Command of(String name, MenuGroup group, int rank) {
        return new Command(name, Permission.TAKE_PART, group, rank);
    }

    /** The same, for those alone who have this. */
    public Command from(Permission permission) {
        return new Command(name, permission, group, rank);
    }
}
