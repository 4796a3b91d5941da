package org.xianfeng.volunteer.signup;

import java.util.Locale;
import java.util.Optional;

import org.xianfeng.chat.Button;
import org.xianfeng.volunteer.activity.PostId;

/** A button that a feature offers to who has a place in a post, until its shift begins. */
public interface PostButton {

    /** Where it stands among the others; smaller is earlier. */
    int rank();

    /** Empty if there is nothing to press for this post. */
    Optional<Button> on(PostId post, Locale language);
}
