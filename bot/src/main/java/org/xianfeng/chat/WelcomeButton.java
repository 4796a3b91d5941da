package org.xianfeng.chat;

import org.xianfeng.chat.AccessControl.Access;
import java.util.Locale;

/** A button below the welcome, which a feature contributes to be found by who is new. */
public interface WelcomeButton {

    /** Where it stands among the others; smaller is earlier. */
    int rank();

    /** For whom it is. */
    default Access access() {
        return Access.MEMBERS;
    }

    Button button(Locale language);
}
