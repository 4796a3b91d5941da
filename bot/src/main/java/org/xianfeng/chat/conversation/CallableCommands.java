package org.xianfeng.chat.conversation;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;

/** Which commands somebody may call at this moment: by their role, and by whether they were let in. */
@Component
public final class CallableCommands {

    private final CommandCatalog commands;
    private final Roles roles;
    private final AccessControl control;

    CallableCommands(CommandCatalog commands, Roles roles, AccessControl control) {
        this.commands = commands;
        this.roles = roles;
        this.control = control;
    }

    /** In the order to show them. */
    public List<Command> of(ChatId chat) {
        return commands.of(role(chat)).stream().filter(command -> control.permits(chat, commands.access(command)))
                .toList();
    }

    Role role(ChatId chat) {
        return roles.of(chat);
    }
}
