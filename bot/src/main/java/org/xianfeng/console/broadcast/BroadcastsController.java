package org.xianfeng.console.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.StepResult;
import org.xianfeng.broadcast.Tally;
import org.xianfeng.broadcast.chat.BroadcastDesk;
import org.xianfeng.broadcast.message.AudiencePhrases;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.broadcast.message.ReportAccess;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.console.Bar;
import org.xianfeng.console.ChatLinks;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.console.LiveReaders;
import org.xianfeng.member.reach.Reach;
import org.xianfeng.member.reach.Reaches;

/** The list of broadcasts, and each with what came of it by branch. */
@Controller
@Hidden
final class BroadcastsController {

    private static final String PATH = "/console/broadcasts";
    private static final int PAGE = 20;
    private static final int LONGEST_EXCERPT = 60;

    private final Broadcasts broadcasts;
    private final BroadcastCards cards;
    private final ReportAccess reports;
    private final Reaches reaches;
    private final BroadcastDesk desk;
    private final AudiencePhrases audiences;
    private final LiveReaders live;
    private final ChatLinks chat;
    private final Phrases phrases;

    BroadcastsController(Broadcasts broadcasts, BroadcastCards cards, ReportAccess reports, Reaches reaches,
            BroadcastDesk desk, AudiencePhrases audiences, LiveReaders live, ChatLinks chat, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.cards = cards;
        this.desk = desk;
        this.reports = reports;
        this.reaches = reaches;
        this.audiences = audiences;
        this.live = live;
        this.chat = chat;
        this.phrases = phrases;
    }

    /** A broadcast as the list shows it. */
    record Line(int number, String title, String excerpt, boolean open, Bar progress, long read) {}

    /** How many of a branch stand how; the share is of those who have it. */
    record BranchLine(String branch, long recipients, long sent, Bar read) {}

    /** @param state {@code AWAITING_APPROVAL} for those alone that wait for a second person */
    @GetMapping(PATH)
    String list(@RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        boolean waiting = state.equals(State.AWAITING_APPROVAL.name());
        Paging paging;
        List<Broadcast> shown;
        if (waiting || !(reaches.of(user.chat()) instanceof Reach.OfUnit)) {
            paging = Paging.of(waiting ? 0 : broadcasts.count(author(user)), PAGE, page);
            shown = waiting ? waiting(user) : own(user, paging);
        } else {
            List<Broadcast> reached = reports.reached(user.chat());
            paging = Paging.of(reached.size(), PAGE, page);
            shown = paging.of(reached);
        }
        model.addAttribute("lines", shown.stream().map(one -> line(one, user)).toList());
        model.addAttribute("writes", user.may(Permission.BROADCAST));
        model.addAttribute("waiting", waiting);
        model.addAttribute("paging", paging);
        model.addAttribute("compose", chat.toCommand(user.chat(), "broadcast"));
        return "console/broadcasts";
    }

    private static @Nullable ChatId author(ConsoleUser user) {
        return user.may(Permission.ALL_LISTS) ? null : user.chat();
    }

    private List<Broadcast> own(ConsoleUser user, Paging paging) {
        return broadcasts.list(author(user), paging.offset(), PAGE).stream()
                .flatMap(id -> broadcasts.find(id).stream()).toList();
    }

    private List<Broadcast> waiting(ConsoleUser user) {
        return broadcasts.unfinished().stream().flatMap(id -> broadcasts.find(id).stream())
                .filter(one -> one.state() == State.AWAITING_APPROVAL && cards.mayManage(user.chat(), one)).toList();
    }

    private Line line(Broadcast broadcast, ConsoleUser user) {
        Optional<Tally> seen = reports.tally(user.chat(), broadcast);
        Tally tally = seen.orElseGet(() -> broadcasts.tally(broadcast.id()));
        return new Line(broadcast.id().number(), cards.title(broadcast, user.language()).plain(),
                seen.map(_ -> Characters
                        .shortened(broadcast.content().text().replaceAll("\\s+", " "), LONGEST_EXCERPT)).orElse(""),
                seen.isPresent(),
                Bar.of(tally.settled(), tally.recipients()), tally.total().read());
    }

    @GetMapping(PATH + "/{number}")
    String show(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        Broadcast broadcast = find(number, user).orElseThrow(BroadcastsController::gone);
        model.addAttribute("title", cards.title(broadcast, user.language()).plain());
        model.addAttribute("text", broadcast.content().text());
        model.addAttribute("audience", audiences.of(broadcast.audience(), user.language()));
        model.addAttribute("approves", broadcast.state() == State.AWAITING_APPROVAL
                && user.may(Permission.ALL_BROADCASTS)
                && !broadcast.author().equals(user.chat()));
        model.addAttribute("reminds", cards.mayManage(user.chat(), broadcast) && broadcast.state() == State.DONE
                && BroadcastCards.canBeReminded(broadcast));
        model.addAttribute("manage", chat.toCommand(user.chat(), "broadcasts"));
        addReport(broadcast, user, model);
        return "console/broadcast";
    }

    /** What came of it alone, for a page that is told that it has changed. */
    @GetMapping(PATH + "/{number}/report")
    String report(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        addReport(find(number, user).orElseThrow(BroadcastsController::gone), user, model);
        return "console/broadcast :: report";
    }

    private void addReport(Broadcast broadcast, ConsoleUser user, Model model) {
        Tally tally = reports.tally(user.chat(), broadcast).orElseThrow(BroadcastsController::gone);
        model.addAttribute("number", broadcast.id().number());
        model.addAttribute("version", version(broadcast, tally));
        model.addAttribute("progress", Bar.of(tally.settled(), tally.recipients()));
        model.addAttribute("counts", counts(tally));
        List<BranchLine> branches = new ArrayList<>();
        tally.byBranch().forEach((name, counts) -> {
            if (counts.recipients() > 0) {
                branches.add(branch(name.isEmpty()
                        ? phrases.plain(user.language(), "broadcast.report.no-branch")
                        : name, counts));
            }
        });
        model.addAttribute("branches", branches);
    }

    private static BranchLine branch(String name, Tally.OfBranch counts) {
        long sent = counts.of(RowState.SENT) + counts.of(RowState.UNKNOWN);
        return new BranchLine(name, counts.recipients(), sent, Bar.of(counts.read(), sent));
    }

    private static List<Map.Entry<String, Long>> counts(Tally tally) {
        List<Map.Entry<String, Long>> counts = new ArrayList<>();
        for (RowState state : RowState.values()) {
            if (tally.of(state) > 0) {
                counts.add(Map.entry(state.name(), tally.of(state)));
            }
        }
        if (tally.total().read() > 0) {
            counts.add(Map.entry("READ", tally.total().read()));
        }
        return counts;
    }

    private static String version(Broadcast broadcast, Tally tally) {
        return broadcast.state() + " " + counts(tally);
    }

    @GetMapping(PATH + "/{number}/live")
    void live(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user,
            HttpServletRequest request, HttpServletResponse response) throws InterruptedException {
        if (find(number, user).isEmpty()) {
            throw gone();
        }
        live.tell(user, request, response,
                () -> find(number, user).flatMap(one -> reports.tally(user.chat(), one)
                        .map(tally -> version(one, tally))));
    }

    @PostMapping(PATH + "/{number}/approve")
    String approve(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user,
            Model model) {
        if (!user.may(Permission.ALL_BROADCASTS)) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN);
        }
        Broadcast broadcast = find(number, user).orElseThrow(BroadcastsController::gone);
        StepResult result = desk.approve(Broadcasts.BY_STATE_ALONE, broadcast, user.chat());
        model.addAttribute("said", phrases.plain(user.language(),
                result == StepResult.DONE ? "broadcast.done.Approve" : "broadcast.refused." + result));
        return show(number, user, model);
    }

    /** 催读 */
    @PostMapping(PATH + "/{number}/remind")
    String remind(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user,
            Model model) {
        Broadcast broadcast = find(number, user).filter(one -> cards.mayManage(user.chat(), one))
                .orElseThrow(BroadcastsController::gone);
        if (broadcast.state() != State.DONE || !BroadcastCards.canBeReminded(broadcast)) {
            throw new ErrorResponseException(HttpStatus.CONFLICT);
        }
        BroadcastDesk.Reminded reminded = desk.remind("console." + UUID.randomUUID(), broadcast, user.chat(),
                user.language());
        model.addAttribute("said", reminded.words().plain());
        return show(reminded.broadcast().orElse(broadcast.id()).number(), user, model);
    }

    private Optional<Broadcast> find(int number, ConsoleUser user) {
        return number < 1
                ? Optional.empty()
                : broadcasts.find(new BroadcastId(number)).filter(one -> reports.tally(user.chat(), one).isPresent());
    }

    private static ErrorResponseException gone() {
        return new ErrorResponseException(HttpStatus.NOT_FOUND);
    }
}
