package org.xianfeng.volunteer.manage;

import java.util.Locale;
import java.util.Optional;

import org.xianfeng.chat.Button;
import org.xianfeng.volunteer.activity.Activity;

/** A button that a feature adds to what organizers see of an activity that was published. */
public interface ManageButton {

    /** Where it may be shown. */
    enum Card {
        ACTIVITY, STATISTICS
    }

    default Card card() {
        return Card.ACTIVITY;
    }

    /** Where it stands among the others; smaller is earlier. */
    int rank();

    /** Empty if there is nothing to press for this activity. */
    Optional<Button> on(Activity activity, Locale language);
}
