package org.xianfeng.member.admin;

import org.springframework.stereotype.Component;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.Members;

/** Takes a role from somebody who leaves for good; one admin is always left. */
@Component
public final class LastAdmin {

    private final RedisAdmins admins;
    private final Members members;
    private final Roles roles;
    private final MemberSettings settings;

    LastAdmin(RedisAdmins admins, Members members, Roles roles, MemberSettings settings) {
        this.admins = admins;
        this.members = members;
        this.roles = roles;
        this.settings = settings;
    }

    /** Whether they may leave; then they have no role any more. Admins of the settings stay what they are. */
    public boolean release(ChatId somebody) {
        if (settings.isAdmin(somebody)) {
            return false;
        }
        if (roles.of(somebody) == Role.ADMIN && !admins.release(somebody)) {
            return false;
        }
        if (roles.of(somebody) != Role.MEMBER) {
            members.assign(somebody, Role.MEMBER);
        }
        return true;
    }
}
