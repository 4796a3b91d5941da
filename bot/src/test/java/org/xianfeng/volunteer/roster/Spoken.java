package org.xianfeng.volunteer.roster;
import org.xianfeng.volunteer.activity.PostId;

/** Outcomes in the words of the model. */
final class Spoken {

    private Spoken() {}

    static String of(SignUp outcome) {
        return switch (outcome) {
            case SignUp.Accepted(_, Participation mine) -> of(mine);
            case SignUp.Refused(SignUp.Reason reason) -> reason.name();
            case SignUp.Clashes(PostId other) -> "clashes " + other;
            case SignUp.Near(PostId other) -> "near " + other;
            case SignUp.OverLimit _ -> "over limit";
            case SignUp.Ineligible _ -> "ineligible";
        };
    }

    static String of(Participation mine) {
        return switch (mine) {
            case Participation.None() -> "none";
            case Participation.Entered() -> "entered";
            case Participation.Waiting(long position) -> "waiting " + position;
            case Participation.Offered(OfferId offer, _) -> "offered " + offer.number();
            case Participation.Seated(boolean seeks) -> seeks ? "seeking" : "seated";
        };
    }

    static String of(Withdrawal outcome) {
        return switch (outcome) {
            case Withdrawal.Withdrawn _ -> "withdrawn";
            case Withdrawal.Refused(Withdrawal.Reason reason) -> reason.name();
        };
    }

    static String of(OfferAnswer outcome) {
        return switch (outcome) {
            case OfferAnswer.Seated _ -> "seated";
            case OfferAnswer.PassedOn _ -> "passed on";
            case OfferAnswer.Stale _ -> "stale";
            case OfferAnswer.Unknown() -> "unknown";
        };
    }

    static String of(Handover outcome) {
        return switch (outcome) {
            case Handover.Sought(_, String token) -> "sought " + (token.isEmpty() ? "?" : token);
            case Handover.TakenOver _ -> "taken over";
            case Handover.GivenUp _ -> "given up";
            case Handover.Hindered(SignUp why) -> of(why);
            case Handover.Refused(Handover.Reason reason) -> reason.name();
        };
    }

    static String of(PlacesChange outcome) {
        return switch (outcome) {
            case PlacesChange.Changed _ -> "changed";
            case PlacesChange.TooMany(long surplus) -> "too many " + surplus;
            case PlacesChange.Unknown() -> "unknown";
        };
    }
}
