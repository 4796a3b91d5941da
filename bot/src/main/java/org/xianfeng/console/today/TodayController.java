package org.xianfeng.console.today;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.xianfeng.console.ConsoleUser;

/** The first page of the console. */
@Controller
@Hidden
final class TodayController {

    private final WaitingList waiting;
    private final ComingActivities activities;
    private final RunningBroadcasts broadcasts;
    private final QuestionDays questions;
    private final HealthEndpoint health;

    TodayController(WaitingList waiting, ComingActivities activities, RunningBroadcasts broadcasts,
            QuestionDays questions, HealthEndpoint health) {
        this.waiting = waiting;
        this.activities = activities;
        this.broadcasts = broadcasts;
        this.questions = questions;
        this.health = health;
    }

    @GetMapping("/console")
    String today(@RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        model.addAttribute("waiting", waiting.of(user));
        model.addAttribute("activities", activities.of(user));
        model.addAttribute("broadcasts", broadcasts.of(user));
        model.addAttribute("questions", questions.last(user.language()));
        model.addAttribute("troubles", troubles());
        return "console/today";
    }

    /** What is not well; empty while all is. */
    private List<String> troubles() {
        HealthDescriptor all = health.health();
        if (all.getStatus().equals(Status.UP)) {
            return List.of();
        }
        return all instanceof CompositeHealthDescriptor parts
                ? Objects.requireNonNullElse(parts.getComponents(), Map.<String, HealthDescriptor>of()).entrySet()
                        .stream()
                        .filter(part -> !part.getValue().getStatus().equals(Status.UP)).map(Map.Entry::getKey).toList()
                : List.of(all.getStatus().getCode());
    }
}
