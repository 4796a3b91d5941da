package org.xianfeng.console;

import java.util.Locale;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;

/**
 * Who reads a page of the console, as controllers get it by {@code @RequestAttribute(ConsoleUser.NAME)}.
 *
 * @param role as it is stored at this very request
 * @param session the id of the session
 */
public record ConsoleUser(ChatId chat, Role role, Locale language, String session) {

    public static final String NAME = "consoleUser";

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
