package org.xianfeng.member.identity;

import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.member.Audit;
import org.xianfeng.member.admin.People;

/** Lets admins join two identities of one person, after they have seen both. */
@Component
final class MergeDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(MergeDialog.class);
    private static final FormField<String> WHOM = FormField.text("whom");
    private static final FormField<ChatId> STAYS = FormField.of("stays", ChatId::read);
    private static final FormField<ChatId> GOES = FormField.of("goes", ChatId::read);
    private static final int LONGEST = 100;
    private static final int MOST_OFFERED = 10;
    private static final int SHOWN_OF_ID = 4;

    private final Audit audit;
    private final Merges merges;
    private final MergeRules rules;
    private final MergeNews news;
    private final People people;
    private final Phrases phrases;
    private final Form form;

    MergeDialog(Merges merges, MergeRules rules, MergeNews news, People people, Forms forms, Phrases phrases,
            Audit audit) {
        this.audit = audit;
        this.merges = merges;
        this.rules = rules;
        this.news = news;
        this.people = people;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named("merge").needs(Permission.MEMBERS)
                .ask(Prompt.of(WHOM, Inputs.line(LONGEST, "member.people.bad").checked(
                        (words, _) -> people.meant(words).isEmpty()
                                ? Parsed.bad("member.people.none", words)
                                : Parsed.good(words))))
                .ask(person(STAYS))
                .ask(person(GOES))
                .preview((_, draft) -> facts(draft))
                .finish("join", this::join));
    }

    /** One of those who were found, or somebody who is named anew. */
    private Prompt<ChatId> person(FormField<ChatId> field) {
        return Prompt.of(field, Inputs.<ChatId>typed(this::read)
                .checked((chat, draft) -> field.equals(GOES) && draft.get(STAYS).filter(chat::equals).isPresent()
                        ? Parsed.bad("identity.merge.same")
                        : Parsed.good(chat)))
                .choices(draft -> people.meant(draft.need(WHOM)).stream().limit(MOST_OFFERED)
                        .filter(one -> field.equals(STAYS) || draft.get(STAYS).filter(one.chat()::equals).isEmpty())
                        .map(one -> new Prompt.Choice<>(label(one, draft), one.chat())).toList())
                .shownAs((chat, _) -> people.named(chat));
    }

    private Parsed<ChatId> read(String words) {
        List<People.Person> meant = people.meant(words);
        return meant.size() == 1
                ? Parsed.good(meant.getFirst().chat())
                : Parsed.bad(meant.isEmpty() ? "member.people.none" : "identity.merge.several", words);
    }

    private String label(People.Person one, Draft draft) {
        String id = one.chat().id();
        return String.join(" · ", one.name().isEmpty() ? one.chat().toString() : one.name(),
                news.place(one.chat(), draft.language()), "…" + id.substring(Math.max(0, id.length() - SHOWN_OF_ID)));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("merge", MenuGroup.MANAGE, 207).from(Permission.MEMBERS), form::beginAnswered)
                .flow(form);
    }

    private Markup facts(Draft draft) {
        return Markup.lines(phrases.say(draft.language(), "identity.merge.stays"),
                news.card(draft.need(STAYS), draft.language()), Markup.EMPTY,
                phrases.say(draft.language(), "identity.merge.goes"),
                news.card(draft.need(GOES), draft.language()), Markup.EMPTY,
                phrases.say(draft.language(), "identity.merge.rule"));
    }

    private Ending join(Incoming incoming, Draft draft) {
        ChatId from = draft.need(GOES);
        ChatId into = draft.need(STAYS);
        Optional<String> hindrance = rules.hindrance(from);
        String phrase = hindrance.orElseGet(() -> switch (merges.join(from, into, incoming.chat())) {
            case DONE -> "identity.merge.begun";
            case SAME, UNKNOWN_CODE -> "identity.merge.same";
            case BUSY -> "identity.busy";
        });
        if (hindrance.isEmpty()) {
            audit.note(incoming.chat().toString(), Audit.Action.MERGE, into.toString(), "");
            LOG.info("{} joins two identities of a member", incoming.chat());
        }
        return Ending.done(Reply.of(phrases.say(draft.language(), phrase)));
    }
}
