package org.xianfeng.member.admin;

import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Audit;
import org.xianfeng.member.ConfirmationRequest;
import org.xianfeng.member.ConfirmationRequest.Named;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.Members;

/** Lets organizers confirm that people are who they say they are. */
@Component
public final class ConfirmDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmDialog.class);

    private final Audit audit;
    private final Members members;
    private final Confirmations confirmations;
    private final ConfirmationRequest request;
    private final Outbox outbox;
    private final Phrases phrases;

    ConfirmDialog(Members members, Confirmations confirmations, ConfirmationRequest request, Outbox outbox,
            Phrases phrases, Audit audit) {
        this.audit = audit;
        this.members = members;
        this.confirmations = confirmations;
        this.request = request;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("confirm", MenuGroup.MANAGE, 207).from(Permission.CONFIRM_NAMES), this::ask)
                .pressReplacing(ConfirmationRequest.CONFIRM, this::confirm);
    }

    private Reply ask(Incoming.Command call, Session session) {
        Optional<ChatId> somebody = ChatId.read(call.arguments());
        return somebody.isEmpty()
                ? Reply.of(phrases.say(session, "member.confirm.usage"))
                : request.about(somebody.get(), session.language()).orElseGet(
                        () -> Reply.of(phrases.say(session, "member.confirm.nameless", somebody.get())));
    }

    private Reply confirm(Press<Named> press, Session session) {
        ChatId somebody = press.target().chat();
        Optional<String> name = Optional.ofNullable(members.names(List.of(somebody)).get(somebody));
        if (name.filter(press.target()::isCalled).isEmpty()) {
            return Reply.of(phrases.say(session, "member.confirm.renamed", somebody));
        }
        confirmations.confirm(somebody, name.get(), press.chat());
        audit.note(press.chat().toString(), Audit.Action.CONFIRMATION, somebody.toString(), "");
        LOG.info("{} has confirmed who {} is", press.chat(), somebody);
        outbox.send("confirmed." + press.incoming().requestId(), somebody,
                language -> Reply.of(phrases.say(language, "member.confirm.told", name.get())));
        return Reply.of(phrases.say(session, "member.confirm.done", name.get(), somebody));
    }
}
