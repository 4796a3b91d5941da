package org.xianfeng.chat.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.WelcomeButton;
import org.xianfeng.chat.messaging.LanguageChosen;

/** Greets, shows the menu, and changes the language. */
@Component
final class WelcomeDialog implements Dialog {

    private static final Verb<Locale> SPEAK = new Verb<>("chat:speak",
            tag -> Optional.of(Locale.forLanguageTag(tag)).filter(Phrases.LANGUAGES::contains));

    private final MainMenu menu;
    private final ObjectProvider<WelcomeButton> contributed;
    private final OrganisationName owner;
    private final AccessControl control;
    private final Phrases phrases;
    private final ApplicationEventPublisher events;

    WelcomeDialog(MainMenu menu, ObjectProvider<WelcomeButton> contributed, OrganisationName owner,
            AccessControl control, Phrases phrases, ApplicationEventPublisher events) {
        this.menu = menu;
        this.contributed = contributed;
        this.owner = owner;
        this.control = control;
        this.phrases = phrases;
        this.events = events;
    }

    @Override
    public Routes routes() {
        return Routes.of(Access.ANYBODY)
                .command(Command.of("start", MenuGroup.ABOUT, 95), this::welcome)
                .command(Command.of(MainMenu.HELP, MenuGroup.ABOUT, 90), this::help)
                .command(Command.of("language", MenuGroup.ABOUT, 80), this::languages)
                .press(SPEAK, this::speak)
                .press(MainMenu.OPEN, this::open);
    }

    private Reply welcome(Incoming.Command start, Session session) {
        session.leave();
        List<Button> buttons = new ArrayList<>(control.wayIn(start.chat(), session.language()).stream().toList());
        contributed.stream().filter(one -> control.permits(start.chat(), one.access()))
                .sorted(Comparator.comparingInt(WelcomeButton::rank))
                .map(one -> one.button(session.language())).forEach(buttons::add);
        buttons.add(menu.button(session.language()));
        return Reply.of(phrases.say(session, "chat.welcome", owner.given()
                .map(name -> phrases.plain(session, "chat.welcome.of", name))
                .orElseGet(() -> phrases.plain(session, "chat.welcome.of-branch")))).withRows(2, buttons);
    }

    private Reply help(Incoming.Command call, Session session) {
        return menu.show(call.chat(), session.language());
    }

    private Reply open(Press<String> press, Session session) {
        return menu.open(press.target(), press.chat(), session.language()).replacing();
    }

    private Reply languages(Incoming.Command call, Session session) {
        List<Button> buttons = Phrases.LANGUAGES.stream()
                .map(language -> new Button(language.getDisplayLanguage(language),
                        SPEAK.with(language.toLanguageTag())))
                .toList();
        return Reply.of(phrases.say(session, "chat.language")).with(buttons);
    }

    private Reply speak(Press<Locale> press, Session session) {
        session.language(press.target());
        events.publishEvent(new LanguageChosen(press.chat(), press.target()));
        return Reply.of(phrases.say(session, "chat.language.set")).replacing();
    }
}
