package org.xianfeng.volunteer.manage;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.export.Exportable;
import org.xianfeng.volunteer.activity.Activity;

/** Brings an activity's sign-ups as a file. */
@Component
final class SignUpExportButton implements ManageButton {

    private final Phrases phrases;

    SignUpExportButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Optional<Button> on(Activity activity, Locale language) {
        return Optional.of(new Button(phrases.plain(language, "export.button"),
                Exportable.action(SignUpExport.NAME, activity.id().toString())));
    }
}
