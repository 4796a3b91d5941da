package org.xianfeng.chat.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;

/** All commands that the dialogs declare. */
@Component
public final class CommandCatalog {

    private final Router router;
    private final Phrases phrases;

    CommandCatalog(Router router, Phrases phrases) {
        this.router = router;
        this.phrases = phrases;
    }

    /** The commands that somebody of this role may call, in the order to show them. */
    public List<Command> of(Role role) {
        return router.commands().stream().filter(command -> role.may(command.needs()))
                .sorted(Comparator.comparingInt(Command::rank)).toList();
    }

    public Optional<Command> find(String name) {
        return router.commands().stream().filter(command -> command.name().equals(name)).findFirst();
    }

    /** For whom a command is, whatever their role. */
    Access access(Command command) {
        return router.access(command.name());
    }

    /** One line that tells what a command is for. */
    public String describe(Command command, Locale language) {
        return phrases.plain(language, "command." + command.name());
    }
}
