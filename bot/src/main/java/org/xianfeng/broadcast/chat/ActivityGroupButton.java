package org.xianfeng.broadcast.chat;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.group.AllowedGroups;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.manage.ManageButton;

/** Posts an activity into a group, where there is one that may be posted into. */
@Component
final class ActivityGroupButton implements ManageButton {

    private final AllowedGroups groups;
    private final Phrases phrases;

    ActivityGroupButton(AllowedGroups groups, Phrases phrases) {
        this.groups = groups;
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 6;
    }

    @Override
    public Optional<Button> on(Activity activity, Locale language) {
        return activity.state() == Activity.State.OPEN && !groups.list().isEmpty()
                ? Optional.of(new Button(phrases.plain(language, "broadcast.button.ingroup"),
                        BroadcastVerbs.OF_ACTIVITY_IN_GROUP.with(activity.id())))
                : Optional.empty();
    }
}
