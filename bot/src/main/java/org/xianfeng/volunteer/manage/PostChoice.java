package org.xianfeng.volunteer.manage;

import java.util.function.BiFunction;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.PostCards;
import org.xianfeng.volunteer.signup.VolunteerAction;
import org.xianfeng.volunteer.signup.VolunteerAction.Pressed;

/** Finds out which post of an activity a manager means: the only one, the one that was pressed, or by asking. */
@Component
final class PostChoice {

    private final PostCards posts;
    private final Phrases phrases;

    PostChoice(PostCards posts, Phrases phrases) {
        this.posts = posts;
        this.phrases = phrases;
    }

    Reply choose(Pressed pressed, ActivityView view, Session session, BiFunction<PostId, PostView, Reply> answer) {
        Activity activity = view.activity();
        PostView only = view.posts().getFirst();
        if (activity.hasOnePost() && !pressed.namesPart()) {
            return answer.apply(activity.id(only.post()), only);
        }
        return pressed.post().flatMap(id -> view.post(id).map(post -> answer.apply(id, post)))
                .orElseGet(() -> ask(pressed, view, session));
    }

    private Reply ask(Pressed pressed, ActivityView view, Session session) {
        Activity activity = view.activity();
        Paging paging = Paging.of(view.posts().size(), ActivityCards.PAGE, pressed.page());
        Reply reply = Reply.of(phrases.say(session, "volunteer.which-post", activity.title()));
        for (PostView post : paging.of(view.posts())) {
            reply = reply.with(new Button(posts.name(session.language(), activity, post.post()),
                    pressed.action().with(activity.id(post.post()))));
        }
        return reply.with(paging.buttons(page -> pressed.action().choosing(activity.id(), page)))
                .with(new Button(phrases.plain(session, "volunteer.button.return"),
                        VolunteerAction.MANAGE.with(activity.id())));
    }
}
