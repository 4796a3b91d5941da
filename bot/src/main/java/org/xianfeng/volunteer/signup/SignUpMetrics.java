package org.xianfeng.volunteer.signup;

import java.util.Locale;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.SignUp;

/** Counts what came of pressing 报名. */
@Component
final class SignUpMetrics {

    private final MeterRegistry meters;

    SignUpMetrics(MeterRegistry meters) {
        this.meters = meters;
        Stream.of("seated", "waiting").forEach(this::counter);
    }

    void count(SignUp outcome) {
        counter(switch (outcome) {
            case SignUp.Accepted(var _, Participation mine) -> switch (mine) {
                case Participation.Seated _ -> "seated";
                case Participation.Entered _ -> "entered";
                case Participation.Waiting _,Participation.Offered _,Participation.None _ -> "waiting";
            };
            case SignUp.Refused(SignUp.Reason reason) -> "refused_" + reason.name().toLowerCase(Locale.ROOT);
            case SignUp.Clashes _ -> "clashes";
            case SignUp.Near _ -> "near";
            case SignUp.OverLimit _ -> "over_limit";
            case SignUp.Ineligible _ -> "ineligible";
        }).increment();
    }

    private Counter counter(String outcome) {
        return meters.counter("xianfeng.signups", "outcome", outcome);
    }
}
