package org.xianfeng.console.audit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.delivery.DeadLetterSettled;
import org.xianfeng.export.Exported;
import org.xianfeng.member.Audit;

/** Notes what those tell of who do not know that there is a trail. */
@Component
final class EventNotes {

    private final Audit audit;

    EventNotes(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void exported(Exported table) {
        audit.note(table.reader().toString(), Audit.Action.EXPORT, "", table.what() + " (" + table.rows() + ")");
    }

    @EventListener
    void settled(DeadLetterSettled letter) {
        audit.note(letter.by().toString(), Audit.Action.DEAD_LETTER, "",
                (letter.dropped() ? "- " : "+ ") + letter.reference());
    }
}
