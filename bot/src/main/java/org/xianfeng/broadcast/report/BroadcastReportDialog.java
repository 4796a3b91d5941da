package org.xianfeng.broadcast.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Tally;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.broadcast.message.BroadcastVerbs.Part;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.export.Exportable;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.roster.PostList;
import org.xianfeng.volunteer.roster.Roster;

/** Shows what came of a broadcast, as a whole and by branch, the way party affairs are published (党务公开). */
@Component
final class BroadcastReportDialog implements Dialog {

    private static final int BRANCHES_A_PAGE = 20;

    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final BroadcastCards cards;
    private final Activities activities;
    private final Roster roster;
    private final Phrases phrases;

    BroadcastReportDialog(Broadcasts broadcasts, Recipients recipients, BroadcastCards cards, Activities activities,
            Roster roster, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.cards = cards;
        this.activities = activities;
        this.roster = roster;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of().press(BroadcastVerbs.REPORT, this::report);
    }

    private Reply report(Press<Part> press, Session session) {
        return broadcasts.find(press.target().broadcast())
                .filter(broadcast -> cards.mayManage(press.chat(), broadcast))
                .map(broadcast -> page(broadcast, press.target().number(), session.language()))
                .orElseGet(() -> Reply.of(phrases.say(session, "broadcast.none")));
    }

    private Reply page(Broadcast broadcast, int wanted, Locale language) {
        Tally tally = broadcasts.tally(broadcast.id());
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(language, "broadcast.report", broadcast.id())));
        lines.addAll(whole(broadcast, tally, language));
        boolean inGroup = inGroup(broadcast);
        List<Map.Entry<String, Tally.OfBranch>> branches = tally.byBranch().entrySet().stream()
                .filter(one -> (inGroup ? one.getValue().read() : one.getValue().recipients()) > 0).toList();
        Paging paging = Paging.of(branches.size(), BRANCHES_A_PAGE, wanted);
        if (!branches.isEmpty()) {
            lines.add(Markup.EMPTY);
            lines.add(phrases.say(language,
                    inGroup ? "broadcast.report.group-branches" : "broadcast.report.branches"));
            paging.of(branches).forEach(one -> lines.add(branch(one.getKey(), one.getValue(), inGroup, language)));
        }
        return Reply.of(Markup.lines(lines))
                .with(paging.buttons(number -> BroadcastVerbs.REPORT.with(new Part(broadcast.id(), number))))
                .with(exports(broadcast, tally, language));
    }

    private static boolean inGroup(Broadcast broadcast) {
        return broadcast.audience() instanceof Audience.OfGroup;
    }

    private List<Markup> whole(Broadcast broadcast, Tally tally, Locale language) {
        Tally.OfBranch total = tally.total();
        List<Markup> lines = new ArrayList<>();
        if (inGroup(broadcast)) {
            lines.add(phrases.say(language, total.of(RowState.SENT) > 0
                    ? "broadcast.report.group-sent"
                    : "broadcast.report.group-not-sent"));
        } else {
            lines.add(phrases.say(language, "broadcast.report.sent", total.recipients(), total.of(RowState.SENT),
                    total.of(RowState.BLOCKED), total.of(RowState.FAILED), total.of(RowState.UNKNOWN)));
        }
        if (total.of(RowState.WAITING) > 0) {
            lines.add(phrases.say(language, "broadcast.waiting", total.of(RowState.WAITING)));
        }
        if (total.of(RowState.SKIPPED) > 0) {
            lines.add(phrases.say(language, "broadcast.skipped", total.of(RowState.SKIPPED)));
        }
        if (total.of(RowState.RETRACTED) > 0) {
            lines.add(phrases.say(language, "broadcast.retracted", total.of(RowState.RETRACTED)));
        }
        if (inGroup(broadcast)) {
            lines.add(phrases.say(language, "broadcast.report.group-read", total.read()));
        } else if (BroadcastCards.canBeRead(broadcast)) {
            lines.add(phrases.say(language, "broadcast.report.read", total.read(), percent(total)));
        }
        if (total.answered() > 0) {
            lines.add(phrases.say(language, "broadcast.report.answered", total.answered()));
        }
        if (total.tapped() > 0) {
            lines.add(phrases.say(language, "broadcast.report.tapped", total.tapped()));
        }
        broadcast.content().action(CallToAction.SignUp.class).filter(_ -> !inGroup(broadcast)).ifPresent(
                invitation -> lines
                        .add(phrases.say(language, "broadcast.report.signed-up", signedUp(broadcast, invitation))));
        return lines;
    }

    /** In a group nobody knows how many of a branch there are. */
    private Markup branch(String name, Tally.OfBranch counts, boolean inGroup, Locale language) {
        String shown = name.isEmpty() ? phrases.plain(language, "broadcast.report.no-branch") : name;
        if (inGroup) {
            return phrases.say(language, "broadcast.report.group-branch", shown, counts.read());
        }
        return phrases.say(language, "broadcast.report.branch", shown, counts.of(RowState.SENT), counts.recipients(),
                counts.read(), percent(counts));
    }

    /** Of those who have it, how many have read it. */
    private static long percent(Tally.OfBranch counts) {
        long sent = counts.of(RowState.SENT) + counts.of(RowState.UNKNOWN);
        return sent == 0 ? 0 : counts.read() * 100 / sent;
    }

    /** How many of those who got it have a place, an offer or a position now. */
    private long signedUp(Broadcast broadcast, CallToAction.SignUp invitation) {
        Set<ChatId> signedUp = new HashSet<>();
        activities.find(new ActivityId(invitation.activity())).ifPresent(activity -> activity.posts()
                .forEach(post -> {
                    for (PostList list : PostList.values()) {
                        list.pages(roster, activity.id(post)).forEach(signedUp::addAll);
                    }
                }));
        return recipients.countSent(broadcast.id(), signedUp);
    }

    private List<Button> exports(Broadcast broadcast, Tally tally, Locale language) {
        Tally.OfBranch total = tally.total();
        List<Button> buttons = new ArrayList<>();
        if (total.answered() > 0) {
            buttons.add(export("answers", AnswersExport.NAME, broadcast, language));
        }
        if (total.of(RowState.BLOCKED) + total.of(RowState.FAILED) + total.of(RowState.UNKNOWN)
                + total.of(RowState.SKIPPED) + total.of(RowState.WAITING) > 0) {
            buttons.add(export("failures", FailuresExport.NAME, broadcast, language));
        }
        return buttons;
    }

    private Button export(String what, String name, Broadcast broadcast, Locale language) {
        return new Button(phrases.plain(language, "broadcast.button." + what),
                Exportable.action(name, broadcast.id().toString()));
    }
}
