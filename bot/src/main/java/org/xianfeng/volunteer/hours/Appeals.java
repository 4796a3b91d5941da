package org.xianfeng.volunteer.hours;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ShiftId;

/** Who has asked for their attendance to be corrected: once a shift, so that nobody can be pestered. */
interface Appeals {

    boolean have(ChatId member, ShiftId shift);

    void keep(ChatId member, ShiftId shift);
}
