package org.xianfeng.volunteer.roster;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.WeekFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;

/** The models of some activities, and what members may do in all of them together. */
final class RosterModels {

    private final Map<ActivityId, RosterModel> models = new LinkedHashMap<>();
    private final RosterSettings settings;
    private final EligibilityCheck eligibility;

    RosterModels(RosterSettings settings, EligibilityCheck eligibility) {
        this.settings = settings;
        this.eligibility = eligibility;
    }

    /** @param seed of the draw, if there is one */
    void add(Activity activity, String seed) {
        models.put(activity.id(),
                new RosterModel(activity, seed, new OfferDeadline(settings, TestVolunteering.ZONE)));
    }

    RosterModel of(ActivityId activity) {
        return Objects.requireNonNull(models.get(activity));
    }

    PostModel of(PostId post) {
        return of(post.activity()).post(post);
    }

    String request(String request, PostId post, Instant now, BiFunction<PostModel, Instant, String> transition) {
        return of(post.activity()).request(request, post, now, transition);
    }

    void settleDue(Instant now) {
        models.values().forEach(model -> model.settleDue(now));
    }

    /** What has happened since this was asked the last time. */
    List<String> takeEvents() {
        return models.values().stream().flatMap(model -> model.takeEvents().stream()).sorted().toList();
    }

    /** All posts, those of earlier shifts first. */
    Stream<PostModel> posts() {
        return models.values().stream().flatMap(model -> model.posts().stream()).sorted(RosterModel.EARLIEST_FIRST);
    }

    private List<PostModel> held(ChatId member) {
        return models.values().stream().flatMap(model -> model.postsOf(member.toString()).stream())
                .sorted(RosterModel.EARLIEST_FIRST).toList();
    }

    List<PostId> signedUpFor(ChatId member) {
        return held(member).stream().map(PostModel::id).toList();
    }

    /** Why a member may not sign up though the post itself would let them; empty if they may. */
    String hindrance(ChatId member, PostId wanted, boolean evenIfNear) {
        PostModel post = of(wanted);
        if (!eligibility.obstacles(member, of(wanted.activity()).activity(), post.post(), post.shift()).isEmpty()) {
            return "ineligible";
        }
        List<PostModel> others = held(member).stream().filter(one -> !one.id().equals(wanted)).toList();
        Optional<PostModel> clash = others.stream().filter(one -> one.shift().overlaps(post.shift())).findFirst();
        if (clash.isPresent()) {
            return "clashes " + clash.get().id();
        }
        long sameWeek = others.stream().filter(one -> week(one) == week(post)).count();
        if (settings.weekly() > 0 && sameWeek >= settings.weekly()) {
            return "over limit";
        }
        return near(others, post).filter(_ -> !evenIfNear).map(one -> "near " + one.id()).orElse("");
    }

    private Optional<PostModel> near(List<PostModel> others, PostModel post) {
        Shift wider = new Shift(1, post.shift().start().minus(settings.travel()),
                post.shift().end().plus(settings.travel()), post.shift().posts());
        return others.stream().filter(one -> !one.id().activity().equals(post.id().activity()))
                .filter(one -> one.shift().overlaps(wider)).findFirst();
    }

    private static int week(PostModel post) {
        ZonedDateTime start = post.shift().start().atZone(TestVolunteering.ZONE);
        return start.get(WeekFields.ISO.weekOfWeekBasedYear());
    }
}
