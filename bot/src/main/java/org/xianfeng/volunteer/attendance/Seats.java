package org.xianfeng.volunteer.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.Roster;

/** Who has a place in a shift, post after post. */
@Component
public final class Seats {

    private static final int PAGE = 500;

    private final Roster roster;

    public Seats(Roster roster) {
        this.roster = roster;
    }

    /** A page of them, without reading those before it. */
    public List<ChatId> page(Activity activity, Shift shift, int offset, int most) {
        List<ChatId> page = new ArrayList<>();
        int before = 0;
        for (PostId post : posts(activity, shift)) {
            int seated = count(activity, post);
            int from = Math.max(0, offset - before);
            if (from < seated && page.size() < most) {
                page.addAll(roster.seated(post, from, most - page.size()));
            }
            before += seated;
        }
        return page;
    }

    /** How many they are. */
    public int count(Activity activity, Shift shift) {
        return posts(activity, shift).stream().mapToInt(post -> count(activity, post)).sum();
    }

    /** Whether somebody has a place in the shift. */
    public boolean has(Activity activity, Shift shift, ChatId member) {
        return roster.view(activity.id(), member).stream()
                .flatMap(view -> posts(activity, shift).stream().flatMap(post -> view.post(post).stream()))
                .anyMatch(post -> post.mine() instanceof Participation.Seated);
    }

    public void each(Activity activity, Shift shift, Consumer<ChatId> action) {
        for (PostId post : posts(activity, shift)) {
            for (int offset = 0;; offset += PAGE) {
                List<ChatId> page = roster.seated(post, offset, PAGE);
                page.forEach(action);
                if (page.size() < PAGE) {
                    break;
                }
            }
        }
    }

    private int count(Activity activity, PostId post) {
        return roster.view(activity.id(), activity.organizer()).flatMap(view -> view.post(post))
                .map(view -> Math.toIntExact(view.seated())).orElse(0);
    }

    private static List<PostId> posts(Activity activity, Shift shift) {
        return shift.posts().stream().map(activity::id).toList();
    }
}
