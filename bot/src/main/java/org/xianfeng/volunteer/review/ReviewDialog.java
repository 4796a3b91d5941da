package org.xianfeng.volunteer.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Shows organizers what was said of their activity, never by whom, and sends them the picture that sums it up. */
@Component
final class ReviewDialog implements Dialog {

    private static final int COMMENTS_ON_A_PAGE = 5;
    private static final int BEST = 5;
    private static final int LONGEST_BAR = 10;

    private final Activities activities;
    private final Ratings answers;
    private final Managers managers;
    private final Phrases phrases;

    ReviewDialog(Activities activities, Ratings answers, Managers managers, Phrases phrases) {
        this.activities = activities;
        this.answers = answers;
        this.managers = managers;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(ReviewAction.SHOW, (press, session) -> managed(press.target().activity(), press.chat())
                        .map(activity -> review(activity, press.target().page(), session).replacing())
                        .orElseGet(() -> none(session)))
                .press(ReviewAction.PICTURE, (press, session) -> managed(press.target(), press.chat())
                        .map(activity -> picture(activity, session)).orElseGet(() -> none(session)));
    }

    private Optional<Activity> managed(ActivityId id, ChatId chat) {
        return activities.find(id).filter(activity -> managers.mayManage(chat, activity));
    }

    private Reply picture(Activity activity, Session session) {
        return Reply.of(phrases.say(session, "aftercare.picture", activity.title()))
                .attaching(new Attachment.Picture(phrases.plain(session, "aftercare.picture.file") + ".png",
                        "image/png", new Attachment.Origin(SummaryPicture.SOURCE,
                                activity.id() + " " + session.language().toLanguageTag())));
    }

    private Reply review(Activity activity, int page, Session session) {
        List<Integer> scores = scores(activity);
        int count = scores.stream().mapToInt(Integer::intValue).sum();
        if (count == 0) {
            return Reply.of(phrases.say(session, "aftercare.nobody", activity.title())).with(back(activity, session));
        }
        double sum = IntStream.rangeClosed(1, BEST).map(score -> score * scores.get(score - 1)).sum();
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "aftercare.review", activity.title(),
                count, String.format(Locale.ROOT, "%.1f", sum / count))));
        for (int score = BEST; score >= 1; score--) {
            lines.add(Markup.text(score + "⭐ " + bar(scores.get(score - 1), count) + " " + scores.get(score - 1)));
        }
        List<String> comments = activity.shifts().stream()
                .flatMap(shift -> answers.comments(activity.id(shift)).stream()).toList();
        Paging paging = Paging.of(comments.size(), COMMENTS_ON_A_PAGE, page);
        lines.add(Markup.EMPTY);
        paging.of(comments).forEach(comment -> lines.add(Markup.text("💬 " + comment)));
        return Reply.of(Markup.lines(lines))
                .with(paging.buttons(wanted -> ReviewAction.SHOW.with(new ReviewAction.Page(activity.id(), wanted))))
                .with(back(activity, session));
    }

    private Button back(Activity activity, Session session) {
        return new Button(phrases.plain(session, "volunteer.button.return"),
                VolunteerVerbs.MANAGE.with(activity.id()));
    }

    private List<Integer> scores(Activity activity) {
        List<List<Integer>> shifts = activity.shifts().stream()
                .map(shift -> answers.scores(activity.id(shift))).toList();
        return IntStream.range(0, BEST)
                .mapToObj(score -> shifts.stream().mapToInt(scores -> scores.get(score)).sum()).toList();
    }

    private static String bar(int some, int all) {
        int length = Math.toIntExact(Math.round((double) some / all * LONGEST_BAR));
        return "▇".repeat(length) + "▁".repeat(LONGEST_BAR - length);
    }

    private Reply none(Session session) {
        return Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZE"));
    }
}
