package org.xianfeng.member.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Organisation;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.organisation.ListEntry;
import org.xianfeng.member.organisation.ListPage;

/** Lets people choose where they belong and what they can do; in a long list they find it by a part of its name. */
@Component
public final class ProfileListDialog implements Dialog {

    private static final int PAGE = 8;

    private static final FormField<ChatId> OWNER = new FormField<>("owner", ChatId::toString, ChatId::parse);
    private static final FormField<Attribute> LIST = FormField.choice("list", Attribute.class);
    private static final FormField<Integer> NUMBER = FormField.number("page");
    private static final FormField<String> WORDS = FormField.text("words");
    /** What was looked for last. */
    private static final FormField<String> SEARCHED = FormField.text("searched");

    private final Profiles profiles;
    private final Organisation organisation;
    private final ProfileCards cards;
    private final Phrases phrases;
    private final Form search;

    ProfileListDialog(Profiles profiles, Organisation organisation, ProfileCards cards, Forms forms,
            Phrases phrases) {
        this.profiles = profiles;
        this.organisation = organisation;
        this.cards = cards;
        this.phrases = phrases;
        this.search = forms.of(FlowSpec.named("profile")
                .ask(Prompt.of(WORDS, Inputs.typed((String text) -> Parsed.good(text))).worded(this::heading)
                        .beside(this::rows))
                .stopButton("member.button.back")
                .stopped((incoming, draft) -> cards.own(draft.session(), incoming.chat(), Markup.EMPTY))
                .finish("search", (_, draft) -> search(draft)));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(ProfileVerbs.LIST, (press, session) -> list(press, press.target(), session))
                .press(ProfileVerbs.PICK, this::pick)
                .press(ProfileVerbs.CLEAR, this::clear)
                .flow(search);
    }

    private Reply list(Press<?> press, ListPage wanted, Session session) {
        Attribute attribute = wanted.attribute();
        List<String> names = organisation.names(attribute);
        session.leave();
        if (names.size() > PAGE) {
            return search.begin(press.incoming(), session, draft -> {
                draft.put(OWNER, press.chat());
                draft.put(LIST, attribute);
                draft.put(NUMBER, wanted.number());
            }).replacing();
        }
        Reply reply = Reply.of(phrases.say(session, "member.profile.choose", cards.label(session, attribute)));
        for (List<Button> row : choices(attribute, names, press.chat())) {
            reply = reply.with(row);
        }
        return reply.with(clearing(session, attribute), cards.back(session)).replacing();
    }

    private Reply pick(Press<ListEntry> press, Session session) {
        Attribute attribute = press.target().attribute();
        List<String> names = organisation.names(attribute);
        return press.target().among(names).map(name -> {
            Profile changed = profiles.of(press.chat()).choosing(attribute, name);
            profiles.keep(press.chat(), changed);
            return attribute == Attribute.SKILL
                    ? list(press, new ListPage(attribute, names.indexOf(name) / PAGE), session)
                    : kept(press, session);
        }).orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    private Reply clear(Press<ListPage> press, Session session) {
        profiles.keep(press.chat(), profiles.of(press.chat()).without(press.target().attribute()));
        return kept(press, session);
    }

    private Reply kept(Press<?> press, Session session) {
        session.leave();
        return cards.own(session, press.chat(), phrases.say(session, "member.profile.kept")).replacing();
    }

    private static Ending search(Draft draft) {
        draft.put(SEARCHED, draft.need(WORDS));
        draft.remove(WORDS);
        return Ending.again(WORDS, Markup.EMPTY);
    }

    private Markup heading(Draft draft) {
        String label = cards.label(draft.session(), draft.need(LIST));
        return draft.get(SEARCHED).map(words -> phrases.say(draft.language(),
                found(draft, words).isEmpty() ? "member.profile.not-found" : "member.profile.found", words, label))
                .orElseGet(() -> phrases.say(draft.language(), "member.profile.choose-or-type", label));
    }

    /** What was found; before anything was looked for, a page of all. */
    private List<List<Button>> rows(Draft draft) {
        Attribute attribute = draft.need(LIST);
        return draft.get(SEARCHED).map(words -> choices(attribute, found(draft, words), draft.need(OWNER)))
                .orElseGet(() -> {
                    List<String> names = organisation.names(attribute);
                    Paging paging = Paging.of(names.size(), PAGE, draft.need(NUMBER));
                    List<List<Button>> rows = choices(attribute, paging.of(names), draft.need(OWNER));
                    rows.add(paging.buttons(number -> ProfileVerbs.LIST.with(new ListPage(attribute, number))));
                    rows.add(List.of(clearing(draft.session(), attribute)));
                    return rows;
                });
    }

    private List<String> found(Draft draft, String words) {
        return organisation.names(draft.need(LIST)).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))).limit(PAGE)
                .toList();
    }

    private List<List<Button>> choices(Attribute attribute, List<String> names, ChatId owner) {
        Collection<String> chosen = profiles.of(owner).chosen(attribute);
        List<List<Button>> rows = new ArrayList<>();
        names.forEach(name -> rows.add(List.of(new Button(chosen.contains(name) ? "✓ " + name : name,
                ProfileVerbs.PICK.with(ListEntry.of(attribute, name))))));
        return rows;
    }

    private Button clearing(Session session, Attribute attribute) {
        return new Button(phrases.plain(session, "member.button.clear"),
                ProfileVerbs.CLEAR.with(new ListPage(attribute, 0)));
    }
}
