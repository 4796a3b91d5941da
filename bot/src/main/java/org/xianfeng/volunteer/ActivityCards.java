package org.xianfeng.volunteer;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.volunteer.Activity.State;

/** Shows activities: as a card with what its reader can do, or as one line. */
@Component
final class ActivityCards {

    private final Phrases phrases;
    private final MomentPhrases moments;
    private final Clock clock;
    private final ZoneId zone;

    ActivityCards(Phrases phrases, MomentPhrases moments, Clock clock, ZoneId zone) {
        this.phrases = phrases;
        this.moments = moments;
        this.clock = clock;
        this.zone = zone;
    }

    /** The card with what its reader can do, headed by what has just happened, if anything has. */
    Reply card(Locale language, ActivityView view, Markup headline) {
        Reply card = summary(language, view, headline, standing(language, view));
        return card.with(change(language, view)).with(button(language, "refresh", Actions.REFRESH, view.activity()),
                new Button(phrases.plain(language, "volunteer.button.all"), Actions.LIST.with(0)));
    }

    Reply card(Locale language, ActivityView view) {
        return card(language, view, Markup.EMPTY);
    }

    /** The same, headed by the time, so that who looks again sees that this is new even when nothing has changed. */
    Reply refreshed(Locale language, ActivityView view) {
        String now = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(clock.instant().atZone(zone));
        return card(language, view, phrases.say(language, "volunteer.refreshed", now));
    }

    /** The card for who manages the activity: it tells its state. Without buttons. */
    Reply managed(Locale language, ActivityView view, Markup headline) {
        return summary(language, view, headline, state(language, view.activity()));
    }

    private Reply summary(Locale language, ActivityView view, Markup headline, Markup last) {
        Activity activity = view.activity();
        List<Markup> lines = new ArrayList<>();
        if (!headline.html().isEmpty()) {
            lines.add(headline);
            lines.add(Markup.EMPTY);
        }
        lines.add(Markup.bold(activity.title()));
        lines.addAll(facts(language, activity));
        lines.add(phrases.say(language, "volunteer.card.places", plain(activity.places()), plain(view.seated()),
                plain(view.waiting())));
        if (!activity.description().isEmpty()) {
            lines.add(Markup.EMPTY);
            lines.add(Markup.text(activity.description()));
        }
        lines.add(Markup.EMPTY);
        lines.add(last);
        return Reply.of(Markup.lines(lines));
    }

    /** When and where, a line each. */
    List<Markup> facts(Locale language, Activity activity) {
        return List.of(phrases.say(language, "volunteer.card.when", period(language, activity)),
                phrases.say(language, "volunteer.card.where", activity.place()));
    }

    /** One line for a list. */
    Markup line(Locale language, ActivityView view) {
        return phrases.say(language, "volunteer.line", view.activity().title(), period(language, view.activity()),
                fill(language, view));
    }

    /** One line for a list of one's own: it tells how one stands. */
    Markup mineLine(Locale language, ActivityView view) {
        return phrases.say(language, "volunteer.line", view.activity().title(), period(language, view.activity()),
                standing(language, view));
    }

    /** Whether it has yet to end, or to be known as cancelled. */
    boolean isAhead(Activity activity) {
        return clock.instant().isBefore(activity.end());
    }

    /** Such as 11月28日（周六）09:00–11:00. */
    String period(Locale language, Activity activity) {
        return moments.period(language, activity.start().atZone(zone), activity.end().atZone(zone));
    }

    private Markup fill(Locale language, ActivityView view) {
        if (view.free() > 0) {
            return phrases.say(language, "volunteer.fill.free", plain(view.free()));
        }
        return phrases.say(language, "volunteer.fill.full", plain(view.waiting()));
    }

    private Markup standing(Locale language, ActivityView view) {
        State state = view.activity().stateAt(clock.instant());
        if (state != State.OPEN && !(mine(view) instanceof Participation.Seated && state == State.CLOSED)) {
            return state(language, view.activity());
        }
        return switch (mine(view)) {
            case Participation.Seated(_) -> phrases.say(language, "volunteer.mine.seated");
            case Participation.Waiting(long position) -> phrases.say(language, "volunteer.mine.waiting",
                    plain(position));
            case Participation.Offered _ -> phrases.say(language, "volunteer.mine.waiting", "1");
            case Participation.Entered(), Participation.None() -> fill(language, view);
        };
    }

    private Markup state(Locale language, Activity activity) {
        return phrases.say(language, "volunteer.state." + activity.stateAt(clock.instant()));
    }

    /** What its reader can change about their part in it; empty once it has begun. */
    private List<Button> change(Locale language, ActivityView view) {
        Activity activity = view.activity();
        if (!clock.instant().isBefore(activity.start())) {
            return List.of();
        }
        return switch (mine(view)) {
            case Participation.Seated(_) -> List.of(button(language, "leave", Actions.LEAVE, activity));
            case Participation.Waiting(_) -> List.of(button(language, "leave-queue", Actions.LEAVE, activity));
            case Participation.Offered _,Participation.Entered() -> List.of(button(language, "leave-queue", Actions.LEAVE, activity));
            case Participation.None() -> activity.state() == State.OPEN
                    ? List.of(button(language, view.free() > 0 ? "join" : "queue", Actions.JOIN, activity))
                    : List.of();
        };
    }

    private Button button(Locale language, String label, Actions action, Activity activity) {
        return new Button(phrases.plain(language, "volunteer.button." + label), action.with(activity.id()));
    }

    /** A number without grouping commas. */
    static String plain(long number) {
        return Long.toString(number);
    }

    private static Participation mine(ActivityView view) {
        return view.posts().getFirst().mine();
    }
}
