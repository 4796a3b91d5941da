package org.xianfeng.chat;

import java.util.Locale;

import org.xianfeng.chat.AccessControl.Access;

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
