package org.xianfeng.member.identity;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.member.code.Attempts;
import org.xianfeng.member.code.SpokenCode;

/** Takes somebody's identity to another browser or messenger: a code is made in the one, and typed in the other. */
@Component
final class MoveDialog implements Dialog {

    private static final String KIND = "move";
    private static final Verb<String> OFFER = Verb.plain("identity:offer");
    private static final Verb<String> BRING = Verb.plain("identity:bring");
    private static final Verb<SpokenCode> SURELY = new Verb<>("identity:surely", SpokenCode::read);
    private static final FormField<SpokenCode> CODE = FormField.of("code", SpokenCode::read);

    private final Merges merges;
    private final MergeRules rules;
    private final MergeNews news;
    private final Attempts attempts;
    private final Phrases phrases;
    private final Form form;

    MoveDialog(Merges merges, MergeRules rules, MergeNews news, Attempts attempts, Forms forms, Phrases phrases) {
        this.merges = merges;
        this.rules = rules;
        this.news = news;
        this.attempts = attempts;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named(KIND)
                .ask(Prompt.of(CODE, (incoming, _) -> incoming instanceof Incoming.Text text
                        ? Optional.of(check(text, text.text()))
                        : Optional.empty()))
                .finish("bring", (incoming, draft) -> Ending.done(ask(incoming, draft.need(CODE), draft.session()))));
    }

    @Override
    public Routes routes() {
        return Routes.of(Access.ANYBODY)
                .command(Command.of("move", MenuGroup.ABOUT, 83), this::call)
                .press(OFFER, (press, session) -> offer(press.chat(), session))
                .press(BRING, (press, session) -> form.begin(press.incoming(), session))
                .press(SURELY, this::surely)
                .flow(form);
    }

    private Reply call(Incoming.Command call, Session session) {
        if (!call.arguments().isBlank()) {
            return switch (check(call, call.arguments())) {
                case Parsed.Good<SpokenCode>(SpokenCode code) -> ask(call, code, session);
                case Parsed.Bad<SpokenCode>(String phrase, var arguments) ->
                    Reply.of(phrases.say(session, phrase, arguments.toArray())).with(button(session, "bring", BRING));
            };
        }
        return Reply.of(phrases.say(session, "identity.move")).with(button(session, "offer", OFFER),
                button(session, "bring", BRING));
    }

    private Reply offer(ChatId chat, Session session) {
        if (rules.isNobody(chat)) {
            return Reply.of(phrases.say(session, "identity.nothing-to-move")).with(button(session, "bring", BRING));
        }
        return rules.hindrance(chat).map(hindrance -> Reply.of(phrases.say(session, hindrance)))
                .orElseGet(() -> Reply.of(phrases.say(session, "identity.code", merges.offer(chat).spaced(),
                        RedisMerges.VALIDITY.toMinutes())));
    }

    /** Counts the attempt, whatever becomes of it. */
    private Parsed<SpokenCode> check(Incoming incoming, String typed) {
        if (!attempts.take(KIND, incoming.origin())) {
            return Parsed.bad("identity.too-many");
        }
        return SpokenCode.read(typed).filter(code -> merges.offeredBy(code).isPresent()).map(Parsed::good)
                .orElseGet(() -> Parsed.bad("identity.bad-code"));
    }

    /** Who is somebody here already is asked first: both become one. */
    private Reply ask(Incoming incoming, SpokenCode code, Session session) {
        ChatId here = incoming.chat();
        Optional<ChatId> from = merges.offeredBy(code);
        if (from.isEmpty() || from.get().equals(here) || rules.isNobody(here)) {
            return take(code, here, session);
        }
        Optional<String> hindrance = rules.hindrance(from.get(), here);
        return hindrance.map(phrase -> Reply.of(phrases.say(session, phrase)))
                .orElseGet(() -> Reply.of(Markup.lines(phrases.say(session, "identity.surely"),
                        Markup.EMPTY, news.card(from.get(), session.language()), Markup.EMPTY,
                        news.card(here, session.language())))
                        .with(new Button(phrases.plain(session, "identity.button.surely"), SURELY.with(code))));
    }

    private Reply surely(Press<SpokenCode> press, Session session) {
        return switch (check(press.incoming(), press.target().toString())) {
            case Parsed.Good<SpokenCode>(SpokenCode code) -> take(code, press.chat(), session);
            case Parsed.Bad<SpokenCode>(String phrase, var arguments) ->
                Reply.of(phrases.say(session, phrase, arguments.toArray()));
        };
    }

    private Reply take(SpokenCode code, ChatId here, Session session) {
        Optional<String> hindrance = merges.offeredBy(code).flatMap(from -> rules.hindrance(from, here));
        return Reply.of(phrases.say(session, hindrance.orElseGet(() -> switch (merges.move(code, here)) {
            case DONE -> "identity.moving";
            case UNKNOWN_CODE -> "identity.bad-code";
            case SAME -> "identity.same";
            case BUSY -> "identity.busy";
        })));
    }

    private Button button(Session session, String label, Verb<String> verb) {
        return new Button(phrases.plain(session, "identity.button." + label), verb.action());
    }
}
