package org.xianfeng.chat;

import java.util.Locale;

/** A button that a feature adds to the welcome. */
public interface WelcomeButton {

    /** Where it stands; smaller is earlier. */
    int rank();

    Button button(Locale language);
}
