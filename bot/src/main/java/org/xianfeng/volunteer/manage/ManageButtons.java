package org.xianfeng.volunteer.manage;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.volunteer.activity.Activity;

/** The buttons that features bring to the cards of organizers. */
@Component
final class ManageButtons {

    private final ObjectProvider<ManageButton> brought;

    ManageButtons(ObjectProvider<ManageButton> brought) {
        this.brought = brought;
    }

    List<Button> on(ManageButton.Card card, Activity activity, Locale language) {
        return brought.stream().filter(button -> button.card() == card)
                .sorted(Comparator.comparingInt(ManageButton::rank))
                .flatMap(button -> button.on(activity, language).stream()).toList();
    }
}
