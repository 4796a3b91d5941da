package org.xianfeng.member.admin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.xianfeng.chat.Role;

/**
 * What an admin writes behind a command about roles: whom, and which role, if they say.
 *
 * @param whom an id, or a name or a part of it
 */
record RoleWords(String whom, Optional<Role> role) {

    private static final Map<String, Role> NAMES = Map.of("organizer", Role.ORGANIZER, "组织者", Role.ORGANIZER, "admin",
            Role.ADMIN, "管理员", Role.ADMIN);

    static RoleWords read(String typed) {
        String text = typed.strip();
        int space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('　'));
        Optional<Role> role = Optional.ofNullable(NAMES.get(text.substring(space + 1).toLowerCase(Locale.ROOT)));
        return role.isPresent() && space > 0
                ? new RoleWords(text.substring(0, space).strip(), role)
                : new RoleWords(text, Optional.empty());
    }
}
