package org.xianfeng.console.activity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.Permission;
import org.xianfeng.console.ChatLinks;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.volunteer.activity.Activity.State;

/** The list of activities, by state and words, and the calendar. */
@Controller
@Hidden
final class ActivitiesController {

    static final String PATH = "/console/activities";

    private static final int PAGE = 20;

    private final ManagedActivities activities;
    private final ActivityLines lines;
    private final MonthCalendar calendar;
    private final ChatLinks chat;

    ActivitiesController(ManagedActivities activities, ActivityLines lines, MonthCalendar calendar, ChatLinks chat) {
        this.activities = activities;
        this.lines = lines;
        this.calendar = calendar;
        this.chat = chat;
    }

    /** @param below the number of the last one on the page before; none on the first */
    @GetMapping(PATH)
    String list(@RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "below", defaultValue = "2147483647") int below,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        Optional<State> wanted = Arrays.stream(State.values()).filter(one -> one.name().equals(state)).findFirst();
        ManagedActivities.Page page = activities.page(user, new ManagedActivities.Filter(wanted, words.strip()), below,
                PAGE);
        model.addAttribute("states", State.values());
        model.addAttribute("state", state);
        model.addAttribute("words", words);
        model.addAttribute("lines", lines.of(page.activities(), user));
        page.older().ifPresent(number -> model.addAttribute("older", PATH + "?state=" + encoded(state) + "&q="
                + encoded(words) + "&below=" + number));
        model.addAttribute("organizes", user.may(Permission.ORGANIZE));
        model.addAttribute("create", chat.toCommand(user.chat(), "new"));
        return "console/activities";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @GetMapping(PATH + "/calendar")
    String calendar(@RequestParam(name = "month", defaultValue = "") String month,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        model.addAttribute("month", calendar.of(month, user));
        return "console/calendar";
    }
}
