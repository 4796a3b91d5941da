package org.xianfeng.volunteer.roster;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;
import org.xianfeng.history.Difference;
import org.xianfeng.store.Script;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;

/**
 * Compares what the roster shows with its models: events, posts, how members see them, and what they have signed up
 * for. The holds follow the events, as they do in the service.
 */
final class RosterComparison {

    /** After how many steps the posts, and how one member sees them, are compared though the models say that nothing has happened. */
    private static final int POSTS_EVERY = 10;

    /** After how many steps the sign-ups of all are compared, not only of those to whom something has happened. */
    private static final int MEMBERS_EVERY = 40;

    private static final Script LOOK = Script.load(RosterComparison.class, "look.lua");

    private final UnifiedJedis redis;
    private final int shard;
    private final TestVolunteering real;
    private final RosterModels models;
    private final List<ChatId> members;
    private String followed = "-";
    private int steps;

    RosterComparison(UnifiedJedis redis, int shard, TestVolunteering real, RosterModels models,
            List<ChatId> members) {
        this.redis = redis;
        this.shard = shard;
        this.real = real;
        this.models = models;
        this.members = members;
    }

    /** Compares what a step may have changed; now and then, or thoroughly, all. */
    void after(boolean thoroughly) {
        List<String> happened = models.takeEvents();
        steps++;
        if (thoroughly || !happened.isEmpty() || steps % POSTS_EVERY == 0) {
            compare(happened, thoroughly || steps % MEMBERS_EVERY == 0 ? members : concerned(happened));
        }
        if (thoroughly) {
            members.forEach(this::compareViews);
        } else if (steps % POSTS_EVERY == 0) {
            compareViews(members.get(steps / POSTS_EVERY % members.size()));
        }
    }

    void all() {
        compare(models.takeEvents(), members);
        members.forEach(this::compareViews);
    }

    /** All of them where an event is of no one member. */
    private List<ChatId> concerned(List<String> events) {
        return events.stream().allMatch(event -> event.contains(":"))
                ? members.stream().filter(member -> events.stream().anyMatch(event -> event.endsWith(" " + member)))
                        .toList()
                : members;
    }

    private void compare(List<String> happened, List<ChatId> concerned) {
        List<PostModel> posts = models.posts().toList();
        List<?> seen = look(posts);
        List<StreamEntry> events = ((List<?>) seen.getFirst()).stream().map(event -> event((List<?>) event)).toList();
        real.keep(events);
        Difference.check("events", events.stream().map(RosterComparison::spoken).sorted().toList(), happened);
        for (int i = 0; i < posts.size(); i++) {
            PostModel model = posts.get(i);
            Difference.check("post " + model.id(), seen.get(1 + i), state(model));
        }
        for (ChatId member : concerned) {
            Difference.check("sign-ups", real.roster.signedUpFor(member), models.signedUpFor(member));
        }
    }

    private void compareViews(ChatId member) {
        List<ActivityId> activities = models.posts().map(post -> post.id().activity()).distinct().toList();
        Difference.check("view", real.roster.views(activities, member).stream().flatMap(RosterComparison::words)
                .sorted().toList(), models.posts().map(post -> post.seenBy(member.toString())).sorted().toList());
    }

    private static Stream<String> words(ActivityView seen) {
        return seen.posts().stream().map(post -> seen.activity().id(post.post()) + " " + Spoken.of(post.mine())
                + (post.mine() instanceof Participation.Offered(_, Instant until) ? " until " + until : "") + ", "
                + post.seated() + " seated, " + post.offered() + " offered, " + post.waiting() + " waiting");
    }

    /** What has happened; then of each post seats, queue, offers, seekers, in their orders, and the places. */
    private List<?> look(List<PostModel> posts) {
        Stream<String> keys = posts.stream().map(PostModel::id).flatMap(post -> Stream.of(
                VolunteerKeys.activity(post.activity()), VolunteerKeys.seats(post), VolunteerKeys.waiting(post),
                VolunteerKeys.offers(post), VolunteerKeys.seekers(post)));
        Stream<String> fields = posts.stream().map(post -> "p" + post.id().number() + ".places");
        return (List<?>) LOOK.run(redis,
                Stream.concat(Stream.of(VolunteerKeys.EVENTS.key().apply(shard)), keys).toList(),
                Stream.concat(Stream.of(followed), fields).toList());
    }

    private StreamEntry event(List<?> entry) {
        String id = (String) entry.getFirst();
        followed = "(" + id;
        List<?> parts = (List<?>) entry.get(1);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < parts.size(); i += 2) {
            fields.put((String) parts.get(i), (String) parts.get(i + 1));
        }
        return new StreamEntry(shard, id, fields);
    }

    private static List<Object> state(PostModel post) {
        return Arrays.asList(post.seats(), post.queue(), post.offered(), post.seekers(), "" + post.places());
    }

    private static String spoken(StreamEntry event) {
        String type = event.field("type");
        return switch (type) {
            case "moved" -> type + " " + event.field("state");
            case "rescheduled" -> type + " " + event.field("shift");
            case "drawn", "places-changed" -> type + " " + event.field("post");
            default -> type + " " + event.field("post") + " " + event.field("member");
        };
    }
}
