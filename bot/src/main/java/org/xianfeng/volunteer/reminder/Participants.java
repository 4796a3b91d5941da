package org.xianfeng.volunteer.reminder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.Roster;

/** Goes through those who have a place in a shift at this moment, without missing one when others leave meanwhile. */
@Component
public final class Participants {

    private static final int PAGE = 500;

    private final Roster roster;

    Participants(Roster roster) {
        this.roster = roster;
    }

    public void each(Activity activity, Shift shift, BiConsumer<PostId, List<ChatId>> action) {
        shift.posts().forEach(post -> each(activity.id(post), action));
    }

    /** Again and again until there is nobody new: who moves up between two pages is on neither of them. */
    private void each(PostId post, BiConsumer<PostId, List<ChatId>> action) {
        Set<ChatId> seen = new HashSet<>();
        int before;
        do {
            before = seen.size();
            List<ChatId> page = roster.seated(post, 0, PAGE);
            for (int offset = 0; !page.isEmpty(); offset += PAGE, page = roster.seated(post, offset, PAGE)) {
                action.accept(post, page.stream().filter(seen::add).toList());
            }
        } while (seen.size() > before);
    }
}
