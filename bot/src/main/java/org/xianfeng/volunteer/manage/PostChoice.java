package org.xianfeng.volunteer.manage;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.PostCards;
import org.xianfeng.volunteer.signup.PostPage;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Finds out which post of an activity a manager means: the only one, the one that was pressed, or by asking. */
@Component
final class PostChoice {

    private final ManagersOnly managersOnly;
    private final PostCards posts;
    private final Phrases phrases;

    PostChoice(ManagersOnly managersOnly, PostCards posts, Phrases phrases) {
        this.managersOnly = managersOnly;
        this.posts = posts;
        this.phrases = phrases;
    }

    /** A post with what is known of it. */
    record Chosen(ActivityView view, PostView post, PostId id) {

        static Optional<Chosen> of(ActivityView view, PostId id) {
            return view.post(id).map(post -> new Chosen(view, post, id));
        }
    }

    @FunctionalInterface
    interface Answer {

        Reply answer(Chosen chosen, Press<PostPage> press, Session session);
    }

    /** Handles a button that names a post; where it names an activity with several posts, asks for one. */
    Handler<Press<PostPage>> handler(Verb<PostPage> verb, Answer answer) {
        return managersOnly.replacing(PostPage::activity, (view, press, session) -> chosen(view, press.target())
                .map(chosen -> answer.answer(chosen, press, session))
                .orElseGet(() -> ask(verb, press.target().page(), view, session)));
    }

    private static Optional<Chosen> chosen(ActivityView view, PostPage wanted) {
        Activity activity = view.activity();
        return activity.hasOnePost() && wanted.post().isEmpty()
                ? Chosen.of(view, activity.id(view.posts().getFirst().post()))
                : wanted.post().flatMap(id -> Chosen.of(view, id));
    }

    private Reply ask(Verb<PostPage> verb, int page, ActivityView view, Session session) {
        Activity activity = view.activity();
        Paging paging = Paging.of(view.posts().size(), ActivityCards.PAGE, page);
        Reply reply = Reply.of(phrases.say(session, "volunteer.which-post", activity.title()));
        for (PostView post : paging.of(view.posts())) {
            reply = reply.with(new Button(posts.name(session.language(), activity, post.post()),
                    verb.with(activity.id(post.post()))));
        }
        return reply.with(paging.buttons(number -> verb.with(PostPage.choosing(activity.id(), number))))
                .with(new Button(phrases.plain(session, "volunteer.button.return"),
                        VolunteerVerbs.MANAGE.with(activity.id())));
    }
}
