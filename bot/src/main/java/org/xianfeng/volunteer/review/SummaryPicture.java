package org.xianfeng.volunteer.review;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.hours.AttendanceFigures;
import org.xianfeng.volunteer.picture.TextPainter;

/** Makes the picture that sums an activity up: what was done, by how many, for how long. */
@Component
final class SummaryPicture implements AttachmentSource {

    static final String SOURCE = "summary";

    private final Activities activities;
    private final AttendanceFigures attendance;
    private final Managers managers;
    private final Phrases phrases;
    private final MomentPhrases moments;
    private final ZoneId zone;
    private final String organisation;

    SummaryPicture(Activities activities, AttendanceFigures attendance, Managers managers, Phrases phrases,
            MomentPhrases moments, ZoneId zone, @Value("${xianfeng.certificate.issuer:}") String organisation) {
        this.activities = activities;
        this.attendance = attendance;
        this.managers = managers;
        this.phrases = phrases;
        this.moments = moments;
        this.zone = zone;
        this.organisation = organisation;
    }

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        String[] parts = argument.split(" ", 2);
        Optional<Activity> activity = ActivityId.parse(parts[0]).flatMap(activities::find)
                .filter(found -> managers.mayManage(reader, found));
        if (activity.isEmpty()) {
            return false;
        }
        Summary summary = summary(activity.get(), Locale.forLanguageTag(parts[1]));
        try (TextPainter bold = TextPainter.load("Bold"); TextPainter regular = TextPainter.load("Regular")) {
            return ImageIO.write(new SummaryPainter(bold, regular).paint(summary), "png", target);
        }
    }

    private Summary summary(Activity activity, Locale language) {
        return new Summary(organisation.isEmpty() ? phrases.plain(language, "aftercare.picture.app") : organisation,
                phrases.plain(language, "aftercare.picture.heading"), activity.title(),
                moments.period(language, activity.start().atZone(zone), activity.end().atZone(zone)),
                activity.place(), figures(attendance.of(activity), language));
    }

    /** Branches only where members tell theirs. */
    private List<Summary.Figure> figures(AttendanceFigures.Figures figures, Locale language) {
        List<Summary.Figure> shown = new ArrayList<>(List.of(
                figure(language, "signed-up", Integer.toString(figures.signedUp())),
                figure(language, "came", Integer.toString(figures.came())),
                figure(language, "hours", figures.hours().toString())));
        long branches = figures.branches().keySet().stream().filter(name -> !name.isEmpty()).count();
        if (branches > 0) {
            shown.add(figure(language, "branches", Long.toString(branches)));
        }
        return shown;
    }

    private Summary.Figure figure(Locale language, String label, String value) {
        return new Summary.Figure(phrases.plain(language, "aftercare.picture." + label), value);
    }
}
