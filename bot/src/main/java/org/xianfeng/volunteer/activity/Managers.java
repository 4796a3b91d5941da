package org.xianfeng.volunteer.activity;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;

/** Who manages an activity: who is in charge of it or helps, and still is an organizer, and every admin. */
@Component
public final class Managers {

    private final Roles roles;
    private final Helpers helpers;

    Managers(Roles roles, Helpers helpers) {
        this.roles = roles;
        this.helpers = helpers;
    }

    public boolean mayManage(ChatId chat, Activity activity) {
        Role role = roles.of(chat);
        return role.may(Permission.ALL_ACTIVITIES)
                || (role.may(Permission.ORGANIZE) && (activity.organizer().equals(chat)
                        || helpers.contain(activity.id(), chat)));
    }
}
