package org.xianfeng.volunteer.signup;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Members;
import org.xianfeng.store.Together;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterEvent.Drawn;
import org.xianfeng.volunteer.event.RosterEvent.Moved;
import org.xianfeng.volunteer.event.RosterEvent.Relocated;
import org.xianfeng.volunteer.event.RosterEvent.Rescheduled;
import org.xianfeng.volunteer.event.RosterEvent.Reworded;
import org.xianfeng.volunteer.roster.Roster;

/** Tells all whom it concerns what has become of an activity or a shift that they signed up for. */
@Component
final class MassNews {

    /** All at once: pages would miss somebody whenever somebody else gives up in between. */
    private static final int EVERYBODY = Activity.MOST_PLACES;

    private final Roster roster;
    private final Activities activities;
    private final PostCards posts;
    private final MomentPhrases moments;
    private final Members members;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    MassNews(Roster roster, Activities activities, PostCards posts, MomentPhrases moments, Members members,
            Outbox outbox, Phrases phrases, Clock clock) {
        this.roster = roster;
        this.activities = activities;
        this.posts = posts;
        this.moments = moments;
        this.members = members;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    void on(RosterEvent event) {
        switch (event) {
            case Moved moved -> tellMoved(moved);
            case Rescheduled rescheduled -> tellRescheduled(rescheduled);
            case Relocated relocated -> tellRelocated(relocated);
            case Reworded reworded -> tellReworded(reworded);
            case Drawn drawn -> tellDrawn(drawn);
            case RosterEvent.OfMember _,RosterEvent.PlacesChanged _,RosterEvent.Attended _,RosterEvent.Granted _ -> {
                // concerns nobody else, or whoever it does has an event of their own
            }
        }
    }

    private void tellMoved(Moved event) {
        switch (event.state()) {
            case CANCELLED -> tellCalledOff(event);
            case CLOSED -> tellClosed(event);
            case DRAFT, OPEN, DONE -> {
                // nobody's place is less than it was
            }
        }
    }

    /** Once to each, for all that they had signed up for. */
    private void tellCalledOff(Moved event) {
        String reason = event.reason();
        activities.find(event.activity()).filter(activity -> clock.instant().isBefore(activity.end()))
                .ifPresent(activity -> {
                    Function<Locale, Reply> message = language -> Reply.of(reason.isEmpty()
                            ? phrases.say(language, "volunteer.called-off", activity.title(),
                                    period(language, activity))
                            : phrases.say(language, "volunteer.called-off.why", activity.title(),
                                    period(language, activity), reason));
                    outbox.send(Lane.BULK, activity.posts().flatMap(post -> signedUp(activity.id(post)).stream())
                            .distinct().map(member -> new Outbox.Message(event.messageId(member), member, message))
                            .toList());
                });
    }

    private String period(Locale language, Activity activity) {
        return moments.period(language, activity.start(), activity.end());
    }

    private void tellClosed(Moved event) {
        forPosts(event, this::isAhead, (activity, post) -> tellEach(event, activity.id(post),
                roster.waiting(activity.id(post), 0, EVERYBODY), language -> Reply.of(phrases.say(language,
                        "volunteer.news.closed", activity.title(), posts.name(language, activity, post)))));
    }

    private void tellRescheduled(Rescheduled event) {
        forPosts(event, shift -> shift.number() == event.shift().number() && shift.start().equals(event.to())
                && isAhead(shift),
                (activity, post) -> {
                    PostId id = activity.id(post);
                    outbox.send(Lane.BULK, Together.map(signedUp(id), member -> {
                        Optional<PostId> clash = roster.clash(member, id);
                        return message(event, id, member, language -> choice(language, id,
                                phrases.say(language, "volunteer.news.rescheduled", activity.title(),
                                        moments.period(language, event.from(), event.fromEnd()),
                                        moments.period(language, event.to(), event.toEnd()),
                                        activity.place(), clash(language, clash))));
                    }));
                });
    }

    /** What else they have signed up for at the new time, as a line of its own. */
    private Markup clash(Locale language, Optional<PostId> other) {
        return other.flatMap(id -> activities.find(id.activity()).flatMap(activity -> activity.post(id)
                .map(post -> phrases.say(language, "volunteer.news.clash", activity.title(),
                        posts.name(language, activity, post)))))
                .orElse(Markup.EMPTY);
    }

    private void tellRelocated(Relocated event) {
        String place = event.place();
        forPosts(event, this::isAhead, (activity, post) -> {
            if (activity.place().equals(place)) {
                tellEach(event, activity.id(post), signedUp(activity.id(post)),
                        language -> choice(language, activity.id(post), phrases.say(language,
                                "volunteer.news.relocated", activity.title(),
                                posts.name(language, activity, post), place)));
            }
        });
    }

    /** Once to each, with a button to see it as it is now. */
    private void tellReworded(Reworded event) {
        activities.find(event.activity()).filter(activity -> event.told() && clock.instant().isBefore(activity.end()))
                .ifPresent(activity -> outbox.send(Lane.BULK, activity.posts()
                        .flatMap(post -> signedUp(activity.id(post)).stream()).distinct()
                        .map(member -> new Outbox.Message(event.messageId(member), member,
                                language -> reworded(event, activity, language)))
                        .toList()));
    }

    private Reply reworded(Reworded event, Activity activity, Locale language) {
        Markup text = switch (event.what()) {
            case TITLE -> phrases.say(language, "volunteer.news.retitled", event.before(), activity.title(),
                    period(language, activity));
            case DESCRIPTION -> phrases.say(language, "volunteer.news.redescribed", activity.title(),
                    period(language, activity), activity.description());
        };
        return Reply.of(text).with(new Button(phrases.plain(language, "volunteer.button.see", activity.title()),
                VolunteerVerbs.OPEN.with(activity.id())));
    }

    private Reply choice(Locale language, PostId post, Markup text) {
        return Reply.of(text).with(
                new Button(phrases.plain(language, "volunteer.button.still"), VolunteerVerbs.STILL.with(post)),
                new Button(phrases.plain(language, "volunteer.button.not-any-more"), VolunteerVerbs.LEAVE.with(post)));
    }

    /** To those who got no place; each of the others has an event of their own. */
    private void tellDrawn(Drawn event) {
        PostId id = event.post();
        activities.find(id.activity()).ifPresent(activity -> activity.shiftOf(id).filter(this::isAhead)
                .ifPresent(_ -> {
                    Post post = activity.post(id).orElseThrow();
                    List<ChatId> waiting = roster.waiting(id, 0, EVERYBODY);
                    outbox.send(Lane.BULK, IntStream.range(0, waiting.size())
                            .mapToObj(i -> message(event, id, waiting.get(i), language -> result(language, activity,
                                    id, phrases.say(language, "volunteer.news.not-drawn", activity.title(),
                                            posts.name(language, activity, post), i + 1))))
                            .toList());
                }));
    }

    private Reply result(Locale language, Activity activity, PostId post, Markup text) {
        return Reply.of(text).with(
                new Button(phrases.plain(language, "volunteer.button.see", activity.title()),
                        VolunteerVerbs.POST.with(post)),
                new Button(phrases.plain(language, "volunteer.button.draw"), VolunteerVerbs.DRAW.with(activity.id())));
    }

    /** What is done for a post of an activity. */
    @FunctionalInterface
    private interface ForPost {

        void accept(Activity activity, Post post);
    }

    private void forPosts(RosterEvent event, Predicate<Shift> wanted, ForPost action) {
        activities.find(event.activity()).ifPresent(activity -> activity.shifts().stream().filter(wanted)
                .forEach(shift -> shift.posts().forEach(post -> action.accept(activity, post))));
    }

    private boolean isAhead(Shift shift) {
        return clock.instant().isBefore(shift.start());
    }

    /** Everybody with a place, an offer or a position. */
    private List<ChatId> signedUp(PostId post) {
        return List.of(roster.seated(post, 0, EVERYBODY), roster.offered(post, 0, EVERYBODY),
                roster.waiting(post, 0, EVERYBODY)).stream().flatMap(List::stream).distinct().toList();
    }

    /** What somebody is called; {@code 有人} where they have no name. */
    String name(ChatId chat, Locale language) {
        return members.names(List.of(chat)).getOrDefault(chat, phrases.plain(language, "volunteer.somebody"));
    }

    private void tellEach(RosterEvent event, PostId post, List<ChatId> people, Function<Locale, Reply> message) {
        outbox.send(Lane.BULK, people.stream().map(person -> message(event, post, person, message)).toList());
    }

    private static Outbox.Message message(RosterEvent event, PostId post, ChatId member,
            Function<Locale, Reply> text) {
        return new Outbox.Message(event.messageId(post, member), member, text);
    }
}
