package org.xianfeng.handbook;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.conversation.MenuButton;
import org.xianfeng.chat.messaging.PublicAddress;

/** Leads from the menu to the handbooks, where it is known at which address people reach us. */
@Component
final class HandbookButton implements MenuButton {

    private final PublicAddress address;
    private final Phrases phrases;

    HandbookButton(PublicAddress address, Phrases phrases) {
        this.address = address;
        this.phrases = phrases;
    }

    @Override
    public Optional<Button> button(Locale language) {
        return address.of(HandbookPage.PATH)
                .map(page -> Button.opening(phrases.plain(language, "handbook.button"), page));
    }
}
