package org.xianfeng.volunteer.signup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.volunteer.activity.PostId;

/** The buttons that features bring for who has a place. */
@Component
public final class PostButtons {

    private final ObjectProvider<PostButton> brought;

    public PostButtons(ObjectProvider<PostButton> brought) {
        this.brought = brought;
    }

    public List<Button> on(PostId post, Locale language) {
        return brought.stream().sorted(Comparator.comparingInt(PostButton::rank))
                .flatMap(button -> button.on(post, language).stream()).toList();
    }
}
