package org.xianfeng.volunteer.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Attendance.Status;
import org.xianfeng.volunteer.attendance.AttendanceSettings;
import org.xianfeng.volunteer.attendance.CheckIn;
import org.xianfeng.volunteer.attendance.CheckInRefusal;
import org.xianfeng.volunteer.attendance.Correction;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Stay;
import org.xianfeng.volunteer.roster.EligibilityCheck;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.SignUp;

/** Takes in who is there, has not signed up, and finds a place free. Once a shift has begun, they are noted without one. */
@Component
final class LateSignUp {

    private final Roster roster;
    private final Register register;
    private final EligibilityCheck eligibility;
    private final AttendanceSettings settings;
    private final Phrases phrases;
    private final Clock clock;

    LateSignUp(Roster roster, Register register, EligibilityCheck eligibility, AttendanceSettings settings,
            Phrases phrases, Clock clock) {
        this.roster = roster;
        this.register = register;
        this.eligibility = eligibility;
        this.settings = settings;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** A free place in a shift that is not over, for somebody who may have it. */
    Optional<PostId> place(ShiftOfActivity open, ChatId member) {
        Activity activity = open.activity();
        Instant now = clock.instant();
        if (activity.state() != State.OPEN || !now.isBefore(open.shift().end())
                || activity.rules().draw().filter(now::isBefore).isPresent()) {
            return Optional.empty();
        }
        List<PostId> posts = open.shift().posts().stream().map(activity::id).toList();
        return roster.view(activity.id(), member).stream().flatMap(view -> view.posts().stream())
                .filter(post -> posts.contains(activity.id(post.post())) && isFree(post))
                .filter(post -> eligibility.obstacles(member, activity, post.post(), open.shift()).isEmpty())
                .map(post -> activity.id(post.post())).findFirst();
    }

    private static boolean isFree(PostView post) {
        return post.free() > 0 && post.mine() instanceof Participation.None;
    }

    /** Gives a member the place and checks them in. */
    CheckIn join(Incoming incoming, ShiftOfActivity open, PostId post) {
        ChatId member = incoming.chat();
        return switch (roster.signUp(incoming.requestId(), member, post, true)) {
            case SignUp.Accepted _ -> register.checkIn(incoming.requestId() + ":in", open.activity(), open.id(), member,
                    member);
            case SignUp.Refused(SignUp.Reason reason) -> switch (reason) {
                case BEGUN, TOO_LATE -> note(incoming, open);
                case UNKNOWN, NOT_OPEN -> new CheckIn.Refused(CheckInRefusal.NOT_SEATED);
            };
            case SignUp.Clashes _,SignUp.Near _,SignUp.OverLimit _,SignUp.Ineligible _ ->
                new CheckIn.Refused(CheckInRefusal.NOT_SEATED);
        };
    }

    private CheckIn note(Incoming incoming, ShiftOfActivity open) {
        Attendance before = register.of(open.id(), incoming.chat());
        if (before.stays().size() >= settings.mostStays()) {
            return new CheckIn.Refused(CheckInRefusal.TOO_OFTEN);
        }
        List<Stay> stays = new ArrayList<>(before.stays());
        stays.add(Stay.from(clock.instant()));
        Correction came = new Correction(before.version(), Status.NORMAL, stays,
                phrases.plain(Phrases.LANGUAGES.getFirst(), "attendance.joined-why"), true);
        return switch (register.correct(incoming.requestId() + ":in", open.activity(), open.id(), incoming.chat(), came,
                incoming.chat())) {
            case Correction.Outcome.Done(Attendance attendance) -> new CheckIn.Done(attendance);
            case Correction.Outcome.Refused _ -> new CheckIn.Refused(CheckInRefusal.NOT_SEATED);
        };
    }
}
