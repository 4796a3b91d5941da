package org.xianfeng.volunteer.manage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.export.Cell;
import org.xianfeng.export.Exportable;
import org.xianfeng.export.Table;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.PostList;
import org.xianfeng.volunteer.roster.Roster;

/** Who has signed up for an activity, for those who manage it; the subject is the activity's number. */
@Component
final class SignUpExport implements Exportable {

    static final String NAME = "signups";

    private static final List<String> COLUMNS = List.of("shift-start", "shift-end", "post", "name", "branch", "state",
            "signed-up");

    private final Activities activities;
    private final Roster roster;
    private final SignUpTimes times;
    private final Members members;
    private final Profiles profiles;
    private final Managers managers;
    private final Phrases phrases;

    SignUpExport(Activities activities, Roster roster, SignUpTimes times, Members members, Profiles profiles,
            Managers managers, Phrases phrases) {
        this.activities = activities;
        this.roster = roster;
        this.times = times;
        this.members = members;
        this.profiles = profiles;
        this.managers = managers;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission needs() {
        return Permission.ORGANIZE;
    }

    @Override
    public Optional<String> title(String subject, ChatId reader, Locale language) {
        return activity(subject).filter(activity -> managers.mayManage(reader, activity))
                .map(activity -> phrases.plain(language, "export.signups", activity.title()));
    }

    @Override
    public Table table(String subject, Locale language) {
        Activity activity = activity(subject).orElseThrow();
        List<String> headers = COLUMNS.stream()
                .map(column -> phrases.plain(language, "export.signups." + column)).toList();
        return new Table(headers, activity.shifts().stream().flatMap(shift -> shift.posts().stream()
                .flatMap(post -> rows(activity, shift, post, language))));
    }

    private Stream<List<Cell>> rows(Activity activity, Shift shift, Post post, Locale language) {
        PostId id = activity.id(post);
        return Stream.of(PostList.values()).flatMap(state -> state.pages(roster, id)
                .flatMap(page -> rows(new Place(id, shift, post, state), page, language)));
    }

    private Stream<List<Cell>> rows(Place place, List<ChatId> page, Locale language) {
        Map<ChatId, String> names = members.names(page);
        Map<ChatId, Profile> known = profiles.ofAll(page);
        Map<ChatId, Instant> signedUp = times.of(place.id, page);
        String state = phrases.plain(language, "export.signups.state." + place.state);
        return page.stream().map(member -> List.of(new Cell.Moment(place.shift.start()),
                new Cell.Moment(place.shift.end()), Cell.of(place.post.role()),
                Cell.of(names.getOrDefault(member, "")), Cell.of(branch(known, member)), Cell.of(state),
                Optional.ofNullable(signedUp.get(member)).<Cell>map(Cell.Moment::new).orElse(Cell.of(""))));
    }

    private static String branch(Map<ChatId, Profile> known, ChatId member) {
        return Optional.ofNullable(known.get(member)).flatMap(Profile::branch).orElse("");
    }

    private Optional<Activity> activity(String subject) {
        return ActivityId.parse(subject).flatMap(activities::find);
    }

    private record Place(PostId id, Shift shift, Post post, PostList state) {}
}
