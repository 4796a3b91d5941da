package org.xianfeng.volunteer.activity;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;

/** Who manages an activity: who made it and still is an organizer, and every admin. */
@Component
public final class Managers {

    private final Roles roles;

    Managers(Roles roles) {
        this.roles = roles;
    }

    public boolean mayManage(ChatId chat, Activity activity) {
        Role role = roles.of(chat);
        return role == Role.ADMIN || (role.covers(Role.ORGANIZER) && activity.organizer().equals(chat));
    }
}
