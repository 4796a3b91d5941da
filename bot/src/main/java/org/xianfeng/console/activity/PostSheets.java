package org.xianfeng.console.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.console.Bar;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.reach.Reaches;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.PostList;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.Roster;

/** Says of each post of an activity who has a place, who was offered one, and who waits, as far as a page has room. */
@Component
final class PostSheets {

    /** Of each list on the activity's own page; the rest is on pages of its own. */
    private static final int FIRST = 10;

    private final Roster roster;
    private final Members members;
    private final Profiles profiles;
    private final Managers managers;
    private final Reaches reaches;
    private final MomentPhrases moments;

    PostSheets(Roster roster, Members members, Profiles profiles, Managers managers, Reaches reaches,
            MomentPhrases moments) {
        this.managers = managers;
        this.reaches = reaches;
        this.roster = roster;
        this.members = members;
        this.profiles = profiles;
        this.moments = moments;
    }

    /**
     * A post.
     *
     * @param role empty where the shift has no roles
     */
    record PostSheet(int number, String when, String role, Bar places, List<ListSheet> lists) {}

    /** One of a post's lists: how many stand in it, and those of them who come first. */
    record ListSheet(PostList list, long count, List<Person> people) {}

    /** @param position in the list, from 1 */
    record Person(long position, String name, String branch) {}

    List<PostSheet> of(ActivityView view, ConsoleUser user) {
        Activity activity = view.activity();
        List<PostSheet> sheets = new ArrayList<>();
        for (Shift shift : activity.shifts()) {
            String when = moments.period(user.language(), shift.start(), shift.end());
            shift.posts().forEach(post -> {
                PostId id = activity.id(post);
                PostView standing = view.post(id).orElseThrow();
                sheets.add(new PostSheet(post.number(), when, post.role(), Bar.of(standing.seated(), post.places()),
                        lists(activity, id, standing, user)));
            });
        }
        return sheets;
    }

    private List<ListSheet> lists(Activity activity, PostId id, PostView standing, ConsoleUser user) {
        List<ListSheet> lists = new ArrayList<>();
        for (PostList list : PostList.values()) {
            long count = list.size(standing);
            if (count > 0) {
                lists.add(new ListSheet(list, count, people(activity, id, list, 0, FIRST, user)));
            }
        }
        return lists;
    }

    boolean manages(Activity activity, ConsoleUser user) {
        return managers.mayManage(user.chat(), activity);
    }

    /** Whether the reader may see names at all. */
    boolean namesAnybody(Activity activity, ConsoleUser user) {
        return user.may(Permission.SEE_MEMBERS) || manages(activity, user);
    }

    /** A stretch of one list; those alone whom the reader reaches, unless they manage the activity. */
    List<Person> people(Activity activity, PostId post, PostList list, int offset, int most, ConsoleUser user) {
        Predicate<Profile> seen = manages(activity, user)
                ? _ -> true
                : reaches.of(user.chat())::includes;
        List<ChatId> chats = list.page(roster, post, offset, most);
        Map<ChatId, String> names = members.names(chats);
        Map<ChatId, Profile> known = profiles.ofAll(chats);
        List<Person> people = new ArrayList<>();
        long position = offset;
        for (ChatId chat : chats) {
            position++;
            Profile told = known.getOrDefault(chat, Profile.EMPTY);
            if (seen.test(told)) {
                people.add(new Person(position, names.getOrDefault(chat, ""), told.branch().orElse("")));
            }
        }
        return people;
    }

    /** What changes when somebody signs up, gives up, or is moved: a page that has the same need not be made anew. */
    static String version(ActivityView view) {
        StringBuilder version = new StringBuilder(view.activity().state().name().toLowerCase(Locale.ROOT));
        view.posts().forEach(post -> version.append(' ').append(post.post().places()).append('/').append(post.seated())
                .append('/').append(post.offered()).append('/').append(post.waiting()));
        return version.toString();
    }
}
