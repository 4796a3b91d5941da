package org.xianfeng.chat.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.TakingDialog;

/** All commands that the dialogs declare. */
@Component
public final class CommandCatalog {

    private final Router router;
    private final ObjectProvider<TakingDialog> dialogs;
    private final Phrases phrases;

    CommandCatalog(Router router, ObjectProvider<TakingDialog> dialogs, Phrases phrases) {
        this.router = router;
        this.dialogs = dialogs;
        this.phrases = phrases;
    }

    /** The commands that somebody of this role may call, in the order to show them. */
    public List<Command> of(Role role) {
        return Stream.concat(router.commands().stream(),
                dialogs.stream().flatMap(dialog -> dialog.commands().stream()))
                .filter(command -> role.covers(command.least())).sorted(Comparator.comparingInt(Command::rank))
                .toList();
    }

    public Optional<Command> find(String name) {
        return of(Role.ADMIN).stream().filter(command -> command.name().equals(name)).findFirst();
    }

    /** One line that tells what a command is for. */
    public String describe(Command command, Locale language) {
        return phrases.plain(language, "command." + command.name());
    }
}
