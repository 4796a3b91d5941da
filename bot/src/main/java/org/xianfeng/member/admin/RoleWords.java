package org.xianfeng.member.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.xianfeng.chat.Role;
import org.xianfeng.member.reach.Unit;

/**
 * What an admin writes behind a command about roles: whom, which role, and of what, as far as they say it.
 *
 * @param whom an id, or a name or a part of it
 * @param unit a branch or a grid; empty if they do not say
 */
record RoleWords(String whom, Optional<Role> role, String unit) {

    private static final Map<String, Role> NAMES = Map.ofEntries(Map.entry("organizer", Role.ORGANIZER),
            Map.entry("组织者", Role.ORGANIZER), Map.entry("admin", Role.ADMIN), Map.entry("管理员", Role.ADMIN),
            Map.entry("secretary", Role.SECRETARY), Map.entry("支部书记", Role.SECRETARY),
            Map.entry("书记", Role.SECRETARY), Map.entry("gridlead", Role.GRID_LEAD), Map.entry("网格长", Role.GRID_LEAD),
            Map.entry("librarian", Role.LIBRARIAN), Map.entry("资料员", Role.LIBRARIAN),
            Map.entry("auditor", Role.AUDITOR), Map.entry("审计员", Role.AUDITOR));

    static RoleWords read(String typed) {
        List<String> words = Arrays.stream(typed.strip().split("[ 　]+")).toList();
        for (int i = words.size() - 1; i > 0; i--) {
            Optional<Role> role = Optional.ofNullable(NAMES.get(words.get(i).toLowerCase(Locale.ROOT)));
            String unit = String.join(" ", words.subList(i + 1, words.size()));
            if (role.isPresent() && (unit.isEmpty() || Unit.kindOf(role.get()).isPresent())) {
                return new RoleWords(String.join(" ", words.subList(0, i)), role, unit);
            }
        }
        return new RoleWords(typed.strip(), Optional.empty(), "");
    }
}
