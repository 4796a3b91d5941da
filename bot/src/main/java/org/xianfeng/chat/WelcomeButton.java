package org.xianfeng.chat;

import java.util.Locale;

/** A button below the welcome, which a feature contributes to be found by who is new. */
public interface WelcomeButton {

    /** Where it stands among the others; smaller is earlier. */
    int rank();

    Button button(Locale language);
}
