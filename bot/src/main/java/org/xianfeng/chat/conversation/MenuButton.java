package org.xianfeng.chat.conversation;

import java.util.Locale;
import java.util.Optional;

import org.xianfeng.chat.Button;

/** A button at the end of the menu, for everybody, which is no command; a feature contributes it. */
public interface MenuButton {

    /** Empty where there is nothing that it could lead to. */
    Optional<Button> button(Locale language);
}
