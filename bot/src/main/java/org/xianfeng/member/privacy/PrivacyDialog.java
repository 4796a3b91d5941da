package org.xianfeng.member.privacy;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.messaging.PersonalData;

/** Tells people what is kept of them and why, and hands it out to them. */
@Component
final class PrivacyDialog implements Dialog {

    static final Verb<String> SHOW = Verb.plain("privacy:show");
    private static final Verb<String> HAND_OUT = Verb.plain("privacy:mydata");

    private final ObjectProvider<PersonalData> parts;
    private final Phrases phrases;

    PrivacyDialog(ObjectProvider<PersonalData> parts, Phrases phrases) {
        this.parts = parts;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of(Access.ANYBODY)
                .command(Command.of("privacy", MenuGroup.ABOUT, 86), (_, session) -> show(session))
                .commandWithSeveral(Command.of("mydata", MenuGroup.ABOUT, 87), (_, session) -> handOut(session))
                .press(SHOW, (_, session) -> show(session))
                .pressWithSeveral(HAND_OUT, (_, session) -> handOut(session));
    }

    private Reply show(Session session) {
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "privacy.head")));
        parts.orderedStream().map(PersonalData::name).distinct()
                .map(name -> phrases.say(session, "privacy.kept." + name)).forEach(lines::add);
        lines.add(Markup.EMPTY);
        lines.add(phrases.say(session, "privacy.stays"));
        PrivacyNotice.told(session).ifPresent(day -> lines.add(phrases.say(session, "privacy.told", day)));
        return Reply.of(Markup.lines(lines)).with(
                new Button(phrases.plain(session, "privacy.button.mydata"), HAND_OUT.action()),
                new Button(phrases.plain(session, "privacy.button.forget"), ForgetDialog.ASK.action()));
    }

    private List<Reply> handOut(Session session) {
        String language = session.language().toLanguageTag();
        String name = phrases.plain(session, "privacy.file.name");
        return List.of(
                Reply.of(phrases.say(session, "privacy.mydata.text")).attaching(new Attachment.Document(name + ".txt",
                        "text/plain", new Attachment.Origin(MyDataFile.NAME, MyDataFile.TEXT + ":" + language))),
                Reply.of(phrases.say(session, "privacy.mydata.json")).attaching(new Attachment.Document(name + ".json",
                        "application/json",
                        new Attachment.Origin(MyDataFile.NAME, MyDataFile.JSON + ":" + language))));
    }
}
