package org.xianfeng.volunteer.signup;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.member.Members;
import org.xianfeng.task.TaskDirectory;
import org.xianfeng.task.TaskId;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.PostView;

/** Shows activities: as a card with what its reader can do, or as one line. */
@Component
public final class ActivityCards {

    /** So that an activity with many shifts fits on a phone's screen. */
    public static final int PAGE = 6;

    private final PostCards posts;
    private final RulePhrases rules;
    private final TaskDirectory tasks;
    private final Members members;
    private final Phones phones;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    ActivityCards(PostCards posts, RulePhrases rules, TaskDirectory tasks, Members members, Phones phones,
            MomentPhrases moments, Phrases phrases, Clock clock, ZoneId zone) {
        this.posts = posts;
        this.rules = rules;
        this.tasks = tasks;
        this.members = members;
        this.phones = phones;
        this.moments = moments;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /** The card with what its reader can do, or with its posts to choose from where there are several. */
    Reply card(Locale language, ActivityView view, int page) {
        return view.activity().hasOnePost()
                ? post(language, view, view.posts().getFirst(), Markup.EMPTY)
                : overview(language, view, page);
    }

    /** The card of one post, headed by what has just happened, if anything has; the activity's if it is gone. */
    Reply card(Locale language, ActivityView view, PostId post, Markup headline) {
        return view.post(post).map(found -> post(language, view, found, headline))
                .orElseGet(() -> card(language, view, 0));
    }

    /** The same, headed by the time, so that who looks again sees that this is new even when nothing has changed. */
    Reply refreshed(Locale language, ActivityView view, PostId post) {
        String now = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(clock.instant().atZone(zone));
        return card(language, view, post, phrases.say(language, "volunteer.refreshed", now));
    }

    private Reply post(Locale language, ActivityView view, PostView post, Markup headline) {
        Activity activity = view.activity();
        List<Markup> lines = new ArrayList<>(List.of(title(activity, post.post())));
        Shift shift = activity.shiftOf(activity.id(post.post())).orElseThrow();
        lines.add(when(language, moments.period(language, shift.start(), shift.end())));
        lines.add(where(language, activity));
        lines.add(organizer(language, activity));
        lines.add(places(language, activity, post.post().places(), post.seated(), post.waiting()));
        if (!post.post().skills().isEmpty()) {
            lines.add(phrases.say(language, "volunteer.rule.SKILL", rules.names(language, post.post().skills())));
        }
        lines.addAll(rules.lines(language, activity.rules()));
        lines.addAll(task(language, activity));
        Reply card = Reply.of(headline.above(text(activity, lines, posts.standing(language, view, post))));
        for (List<Button> row : posts.change(language, view, post)) {
            card = card.with(row);
        }
        return card.with(draw(language, activity)).with(ask(language, activity))
                .with(button(language, "refresh", VolunteerVerbs.REFRESH.with(activity.id(post.post()))),
                        activity.hasOnePost()
                                ? button(language, "all", VolunteerVerbs.LIST.with(0))
                                : button(language, "shifts", VolunteerVerbs.OPEN.with(activity.id())));
    }

    private Reply overview(Locale language, ActivityView view, int page) {
        Activity activity = view.activity();
        Paging paging = Paging.of(view.posts().size(), PAGE, page);
        List<Markup> lines = new ArrayList<>();
        for (PostView post : paging.of(view.posts())) {
            lines.add(phrases.say(language, "volunteer.post", posts.name(language, activity, post.post()),
                    posts.standing(language, view, post)));
        }
        Reply card = Reply.of(summary(language, view, Markup.lines(lines)));
        for (PostView post : paging.of(view.posts())) {
            card = card.with(new Button(posts.label(language, view, post),
                    VolunteerVerbs.POST.with(activity.id(post.post()))));
        }
        return card.with(paging.buttons(number -> VolunteerVerbs.OPEN.with(new Numbered<>(activity.id(), number))))
                .with(draw(language, activity)).with(ask(language, activity))
                .with(button(language, "all", VolunteerVerbs.LIST.with(0)));
    }

    /** The card for who manages the activity: it tells its state. Without buttons. */
    public Reply managed(Locale language, ActivityView view, Markup headline) {
        return Reply.of(headline.above(summary(language, view,
                phrases.say(language, "volunteer.state." + view.activity().stateAt(clock.instant())))));
    }

    private Markup summary(Locale language, ActivityView view, Markup last) {
        Activity activity = view.activity();
        List<Markup> lines = new ArrayList<>(List.of(Markup.bold(activity.title())));
        lines.addAll(facts(language, activity));
        lines.add(organizer(language, activity));
        lines.add(places(language, activity, activity.places(), view.seated(), view.waiting()));
        lines.addAll(rules.lines(language, activity.rules()));
        lines.addAll(task(language, activity));
        return text(activity, lines, last);
    }

    private static Markup text(Activity activity, List<Markup> facts, Markup last) {
        List<Markup> lines = new ArrayList<>(facts);
        if (!activity.description().isEmpty()) {
            lines.add(Markup.EMPTY);
            lines.add(Markup.text(activity.description()));
        }
        lines.add(Markup.EMPTY);
        lines.add(last);
        return Markup.lines(lines);
    }

    /** When and where, a line each. */
    public List<Markup> facts(Locale language, Activity activity) {
        return List.of(when(language, period(language, activity)), where(language, activity));
    }

    /** What on the task list it belongs to; no line if it belongs to nothing. */
    public List<Markup> task(Locale language, Activity activity) {
        return TaskId.parse(activity.task()).flatMap(tasks::find).map(task -> phrases.say(language,
                "volunteer.card.task", task.id(), task.details().title())).stream().toList();
    }

    private Markup when(Locale language, String period) {
        return phrases.say(language, "volunteer.card.when", period);
    }

    private Markup where(Locale language, Activity activity) {
        return phrases.say(language, "volunteer.card.where", activity.place());
    }

    /** Whom to turn to, with a telephone number if they have given one. */
    private Markup organizer(Locale language, Activity activity) {
        ChatId organizer = activity.organizer();
        String name = members.names(List.of(organizer)).getOrDefault(organizer,
                phrases.plain(language, "volunteer.card.nameless-organizer"));
        return phones.of(organizer).map(phone -> phrases.say(language, "volunteer.card.organizer-phone", name, phone))
                .orElseGet(() -> phrases.say(language, "volunteer.card.organizer", name));
    }

    private Markup places(Locale language, Activity activity, long places, long seated, long waiting) {
        return posts.isDrawAhead(activity)
                ? phrases.say(language, "volunteer.card.draw", places, waiting)
                : phrases.say(language, "volunteer.card.places", places, seated, waiting);
    }

    private static Markup title(Activity activity, Post post) {
        return Markup.bold(post.role().isEmpty() ? activity.title() : activity.title() + " · " + post.role());
    }

    /** One of a list: its title, and below it the detail. */
    Markup line(Locale language, ActivityView view) {
        return phrases.say(language, "volunteer.line", view.activity().title(), detail(language, view));
    }

    /** When it is, and whether there are places. */
    Markup detail(Locale language, ActivityView view) {
        return Markup.lines(Markup.text(period(language, view.activity())), view.activity().hasOnePost()
                ? posts.standing(language, view, view.posts().getFirst())
                : posts.fill(language, view));
    }

    /** One of a list of one's own: its title, and below it the detail. */
    Markup mineLine(Locale language, ActivityView view, PostView post) {
        return phrases.say(language, "volunteer.line", view.activity().title(), mineDetail(language, view, post));
    }

    /** When it is, what one does there, and how one stands. */
    Markup mineDetail(Locale language, ActivityView view, PostView post) {
        return Markup.lines(Markup.text(posts.name(language, view.activity(), post.post())),
                posts.standing(language, view, post));
    }

    /** Whether it has yet to end. */
    public boolean isAhead(Activity activity) {
        return clock.instant().isBefore(activity.end());
    }

    /** From the first shift's start to the last one's end, such as 11月28日（周六）09:00–11:00. */
    String period(Locale language, Activity activity) {
        String period = moments.period(language, activity.start(), activity.end());
        return activity.shifts().size() == 1
                ? period
                : phrases.plain(language, "volunteer.shifts", period, activity.shifts().size());
    }

    private Button ask(Locale language, Activity activity) {
        return button(language, "ask-organizer", VolunteerVerbs.ASK_ORGANIZER.with(activity.id()));
    }

    private List<Button> draw(Locale language, Activity activity) {
        return activity.rules().draw().isEmpty()
                ? List.of()
                : List.of(button(language, "draw", VolunteerVerbs.DRAW.with(activity.id())));
    }

    private Button button(Locale language, String label, String action) {
        return new Button(phrases.plain(language, "volunteer.button." + label), action);
    }
}
