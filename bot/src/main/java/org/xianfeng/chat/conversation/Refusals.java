package org.xianfeng.chat.conversation;

import java.util.Optional;

import org.xianfeng.chat.AccessControl;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.InvisibleCharacters;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;

/** What no dialog should have to look at: what somebody may not do, what there is not, what is too long or says nothing. */
final class Refusals {

    /** As long as a message can be in Telegram, which cuts longer ones; those come from elsewhere. */
    static final int LONGEST_TEXT = 4096;

    private final CommandCatalog commands;
    private final Roles roles;
    private final AccessControl control;
    private final Phrases phrases;

    Refusals(CommandCatalog commands, Roles roles, AccessControl control, Phrases phrases) {
        this.commands = commands;
        this.roles = roles;
        this.control = control;
        this.phrases = phrases;
    }

    /** Of what is not for who was not let in. */
    Optional<Reply> of(Access access, Incoming incoming, Session session) {
        if (control.permits(incoming.chat(), access)) {
            return Optional.empty();
        }
        Detour.note(incoming, session);
        return Optional.of(control.refusal(session));
    }

    /** Of what is for those alone who have a permission. */
    Optional<Reply> of(Permission needs, Incoming incoming, Session session) {
        return needs == Permission.TAKE_PART || roles.of(incoming.chat()).may(needs)
                ? Optional.empty()
                : Optional.of(say(session, "chat.not-allowed." + needs));
    }

    Optional<Reply> of(Incoming.Command call, Session session) {
        Optional<Command> command = commands.find(call.name());
        if (command.isEmpty()) {
            return Optional.of(say(session, "chat.unknown-command", "/" + call.name()));
        }
        return of(commands.access(command.get()), call, session)
                .or(() -> of(command.get().needs(), call, session))
                .or(() -> tooLong(call.arguments(), Incoming.Text.CUT_FROM - 1, session));
    }

    /** A flow tells best itself what is too long for it. */
    Optional<Reply> of(String text, boolean isInFlow, Session session) {
        if (InvisibleCharacters.removed(text).codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(say(session, "chat.no-words"));
        }
        return tooLong(text, isInFlow ? LONGEST_TEXT : Incoming.Text.CUT_FROM - 1, session);
    }

    /** The length is told only of what cannot have been cut. */
    private Optional<Reply> tooLong(String text, int longest, Session session) {
        if (text.length() <= longest) {
            return Optional.empty();
        }
        return Optional.of(text.length() > LONGEST_TEXT
                ? say(session, "chat.too-long", text.length())
                : say(session, "chat.too-long.cut"));
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }
}
