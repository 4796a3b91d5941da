package org.xianfeng.volunteer.attendance;

import java.util.Set;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;

/** Who was at a shift. */
public interface WhoCame {

    /** Those who were checked in; where nobody was, those who have a place, since then nobody has kept a register. */
    Set<ChatId> to(Activity activity, Shift shift);
}
