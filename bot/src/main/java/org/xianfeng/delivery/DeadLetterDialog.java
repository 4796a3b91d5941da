package org.xianfeng.delivery;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.store.stream.DeadLetter;
import org.xianfeng.store.stream.DeadLetterQueue;

/** Shows admins what could not be handled, and has it tried again or dropped. What members wrote is not shown. */
@Component
final class DeadLetterDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterDialog.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    private static final int PAGE = 5;
    private static final int LONGEST_CAUSE = 160;

    private static final Verb<Integer> LIST = Verb.page("deadletters:list").from(Permission.OPERATE);
    private static final Verb<String> RETRY = reference("retry");
    private static final Verb<String> DROP = reference("drop");
    private static final Verb<String> DROP_SURELY = reference("surely");

    private final ApplicationEventPublisher events;
    private final DeadLetterQueue queue;
    private final Phrases phrases;
    private final ZoneId zone;

    DeadLetterDialog(DeadLetterQueue queue, Phrases phrases, ZoneId zone, ApplicationEventPublisher events) {
        this.events = events;
        this.queue = queue;
        this.phrases = phrases;
        this.zone = zone;
    }

    private static Verb<String> reference(String verb) {
        return new Verb<String>("deadletters:" + verb,
                written -> Optional.of(written).filter(one -> one.matches("[0-9A-Z-]{1,40}"))).from(Permission.OPERATE);
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("deadletters", MenuGroup.MANAGE, 260).from(Permission.OPERATE),
                        (_, session) -> list(0, Markup.EMPTY, session))
                .pressReplacing(LIST, (press, session) -> list(press.target(), Markup.EMPTY, session))
                .pressReplacing(RETRY, this::retry)
                .pressReplacing(DROP, (press, session) -> Reply
                        .of(phrases.say(session, "deadletters.surely", press.target()))
                        .with(button(session, "surely", DROP_SURELY.with(press.target())),
                                button(session, "back", LIST.with(0))))
                .pressReplacing(DROP_SURELY, this::drop);
    }

    private Reply list(int wanted, Markup headline, Session session) {
        long size = queue.size();
        if (size == 0) {
            return Reply.of(headline.above(phrases.say(session, "deadletters.none")));
        }
        Paging paging = Paging.of(size, PAGE, wanted);
        List<DeadLetter> page = queue.newest(paging.offset() + PAGE).stream().skip(paging.offset()).toList();
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "deadletters", size)));
        List<List<Button>> rows = new ArrayList<>();
        for (DeadLetter letter : page) {
            lines.add(phrases.say(session, "deadletters.line", letter.reference(),
                    TIME.format(letter.at().atZone(zone)), cause(letter)));
            Button drop = button(session, "drop", DROP.with(letter.reference()), letter.reference());
            rows.add(letter.canBeRetried()
                    ? List.of(button(session, "retry", RETRY.with(letter.reference()), letter.reference()), drop)
                    : List.of(drop));
        }
        rows.add(paging.buttons(LIST::with));
        Reply reply = Reply.of(headline.above(Markup.lines(lines)));
        for (List<Button> row : rows) {
            reply = reply.with(row);
        }
        return reply;
    }

    /** The first line: the rest is for the log. */
    private static String cause(DeadLetter letter) {
        return Characters.shortened(letter.cause().lines().findFirst().orElse(""), LONGEST_CAUSE);
    }

    private Reply retry(Press<String> press, Session session) {
        boolean done = queue.retry(press.target());
        if (done) {
            events.publishEvent(new DeadLetterSettled(press.chat(), press.target(), false));
            LOG.info("{} has dead letter {} tried again", press.chat(), press.target());
        }
        return list(0, phrases.say(session, done ? "deadletters.retried" : "deadletters.gone", press.target()),
                session);
    }

    private Reply drop(Press<String> press, Session session) {
        boolean done = queue.drop(press.target());
        if (done) {
            events.publishEvent(new DeadLetterSettled(press.chat(), press.target(), true));
            LOG.info("{} has dropped dead letter {}", press.chat(), press.target());
        }
        return list(0, phrases.say(session, done ? "deadletters.dropped" : "deadletters.gone", press.target()),
                session);
    }

    private Button button(Session session, String label, String action, Object... arguments) {
        return new Button(phrases.plain(session, "deadletters.button." + label, arguments), action);
    }
}
