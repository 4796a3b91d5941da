package org.xianfeng.console.activity;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.Paging;
import org.xianfeng.console.ChatLinks;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.console.ExportDownload;
import org.xianfeng.console.LiveReaders;
import org.xianfeng.export.TableFormat;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.PostList;
import org.xianfeng.volunteer.roster.Roster;

/** One activity: its facts, its posts as they fill, and its files. */
@Controller
@Hidden
final class ActivityController {

    private static final String PATH = ActivitiesController.PATH + "/{number}";
    private static final int PAGE = 50;

    private final ManagedActivities activities;
    private final ActivityLines lines;
    private final PostSheets posts;
    private final Roster roster;
    private final LiveReaders live;
    private final ExportDownload downloads;
    private final ChatLinks chat;

    ActivityController(ManagedActivities activities, ActivityLines lines, PostSheets posts, Roster roster,
            LiveReaders live, ExportDownload downloads, ChatLinks chat) {
        this.activities = activities;
        this.lines = lines;
        this.posts = posts;
        this.roster = roster;
        this.live = live;
        this.downloads = downloads;
        this.chat = chat;
    }

    @GetMapping(PATH)
    String show(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        ActivityView view = view(number, user).orElseThrow(ActivityController::gone);
        model.addAttribute("line", lines.of(List.of(view.activity()), user).getFirst());
        model.addAttribute("description", view.activity().description());
        model.addAttribute("published", view.activity().state() != Activity.State.DRAFT);
        model.addAttribute("manage", chat.to(user.chat(), view.activity().id().payload()));
        model.addAttribute("manages", posts.manages(view.activity(), user));
        addPosts(view, user, model);
        return "console/activity";
    }

    /** The posts alone, for a page that is told that they have changed. */
    @GetMapping(PATH + "/posts")
    String posts(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        addPosts(view(number, user).orElseThrow(ActivityController::gone), user, model);
        return "console/activity :: posts";
    }

    private void addPosts(ActivityView view, ConsoleUser user, Model model) {
        model.addAttribute("number", view.activity().id().number());
        model.addAttribute("version", PostSheets.version(view));
        model.addAttribute("names", posts.namesAnybody(view.activity(), user));
        model.addAttribute("posts", posts.of(view, user));
    }

    /** Tells the page that somebody has signed up or given up, for as long as its reader may see it. */
    @GetMapping(PATH + "/live")
    void live(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user,
            HttpServletRequest request, HttpServletResponse response) throws InterruptedException {
        if (activities.find(number, user).isEmpty()) {
            throw gone();
        }
        live.tell(user, request, response, () -> view(number, user).map(PostSheets::version));
    }

    @GetMapping(PATH + "/posts/{post}/{list}")
    String list(@PathVariable int number, @PathVariable int post, @PathVariable String list,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        ActivityView view = view(number, user).orElseThrow(ActivityController::gone);
        Activity activity = view.activity();
        PostList wanted = Arrays.stream(PostList.values()).filter(one -> one.name().equalsIgnoreCase(list)).findFirst()
                .orElseThrow(ActivityController::gone);
        Post meant = activity.posts().filter(one -> one.number() == post).findFirst()
                .orElseThrow(ActivityController::gone);
        Paging paging = Paging.of(wanted.size(view.post(activity.id(meant)).orElseThrow()), PAGE, page);
        model.addAttribute("title", activity.title());
        model.addAttribute("role", meant.role());
        model.addAttribute("number", number);
        model.addAttribute("list", wanted);
        model.addAttribute("paging", paging);
        model.addAttribute("address", "/console/activities/" + number + "/posts/" + post + "/" + list + "?page=");
        model.addAttribute("people", posts.people(activity, activity.id(meant), wanted, paging.offset(), PAGE, user));
        return "console/people-list";
    }

    @GetMapping(PATH + "/export")
    void export(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user,
            HttpServletResponse response) throws IOException {
        downloads.send("signups", Integer.toString(number), TableFormat.XLSX, user, response);
    }

    private Optional<ActivityView> view(int number, ConsoleUser user) {
        return activities.find(number, user).flatMap(activity -> roster.view(activity.id(), user.chat()));
    }

    private static ErrorResponseException gone() {
        return new ErrorResponseException(HttpStatus.NOT_FOUND);
    }
}
