package org.xianfeng.broadcast.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Tally;
import org.xianfeng.broadcast.audience.Forecast;
import org.xianfeng.broadcast.audience.Forecaster;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Verb;
import org.xianfeng.time.MomentPhrases;

/** Shows a broadcast to who sends it: what it says, to whom, how far it is, and what can be done. */
@Component
public final class BroadcastCards {

    private static final int LONGEST_EXCERPT = 120;

    private final Broadcasts broadcasts;
    private final Forecaster forecaster;
    private final AudiencePhrases audiences;
    private final ForecastPhrases forecasts;
    private final ProgressPhrases progress;
    private final MomentPhrases moments;
    private final Roles roles;
    private final Phrases phrases;

    BroadcastCards(Broadcasts broadcasts, Forecaster forecaster, AudiencePhrases audiences,
            ForecastPhrases forecasts, ProgressPhrases progress, MomentPhrases moments, Roles roles,
            Phrases phrases) {
        this.broadcasts = broadcasts;
        this.forecaster = forecaster;
        this.audiences = audiences;
        this.forecasts = forecasts;
        this.progress = progress;
        this.moments = moments;
        this.roles = roles;
        this.phrases = phrases;
    }

    /** Whether somebody may see it and act on it: its author and admins. */
    public boolean mayManage(ChatId reader, Broadcast broadcast) {
        Role role = roles.of(reader);
        return role.may(Permission.ALL_BROADCASTS)
                || (role.may(Permission.BROADCAST) && broadcast.author().equals(reader));
    }

    /** The card with what its reader can do, headed by what has just happened, if anything has. */
    public Reply card(Broadcast broadcast, ChatId reader, Locale language, Markup headline) {
        Tally tally = broadcasts.tally(broadcast.id());
        List<Markup> lines = new ArrayList<>();
        lines.add(title(broadcast, language));
        lines.add(Markup.text(Characters.shortened(broadcast.content().text().strip(), LONGEST_EXCERPT)));
        lines.add(Markup.EMPTY);
        lines.add(phrases.say(language, "broadcast.to", audiences.of(broadcast.audience(), language)));
        lines.addAll(state(broadcast, tally, language));
        if (broadcast.closed()) {
            lines.add(phrases.say(language, "broadcast.closed"));
        }
        Content proposal = broadcast.proposal();
        if (proposal != null) {
            lines.add(phrases.say(language, "broadcast.proposal",
                    Characters.shortened(proposal.text().strip(), LONGEST_EXCERPT)));
        }
        Reply card = Reply.of(headline.above(Markup.lines(lines)));
        for (List<Button> row : buttons(broadcast, tally, reader, language)) {
            card = card.with(row);
        }
        return card;
    }

    /** Number and state, as in a list. */
    public Markup title(Broadcast broadcast, Locale language) {
        return phrases.say(language, "broadcast.title", broadcast.id(),
                phrases.plain(language, "broadcast.kind." + broadcast.content().kind()),
                phrases.plain(language, "broadcast.state." + broadcast.state()));
    }

    private List<Markup> state(Broadcast broadcast, Tally tally, Locale language) {
        return switch (broadcast.state()) {
            case DRAFT -> {
                List<Markup> lines = new ArrayList<>(forecast(broadcast, language));
                String reason = broadcast.reason();
                if (reason != null) {
                    lines.add(phrases.say(language, "broadcast.sent-back", reason));
                }
                yield lines;
            }
            case AWAITING_APPROVAL -> forecast(broadcast, language);
            case SCHEDULED -> List.of(phrases.say(language, "broadcast.begins",
                    moments.moment(language, broadcast.at())));
            case RUNNING, PAUSED, CANCELLED, DONE, RETRACTING, RETRACTED, CORRECTING ->
                progress.of(broadcast, tally, language);
        };
    }

    private List<Markup> forecast(Broadcast broadcast, Locale language) {
        if (broadcast.audience() instanceof Audience.OfGroup) {
            return List.of(phrases.say(language, "broadcast.reaches.group"));
        }
        Forecast forecast = forecaster.of(broadcast.content().kind(), broadcast.audience(), broadcast.author());
        return forecasts.of(forecast, language);
    }

    private List<List<Button>> buttons(Broadcast broadcast, Tally tally, ChatId reader, Locale language) {
        BroadcastId id = broadcast.id();
        Buttons buttons = new Buttons(id, language);
        switch (broadcast.state()) {
            case DRAFT -> buttons.row(BroadcastVerbs.PREVIEW).row(BroadcastVerbs.SEND, BroadcastVerbs.SCHEDULE)
                    .row(BroadcastVerbs.EDIT, BroadcastVerbs.DISCARD);
            case AWAITING_APPROVAL -> {
                buttons.row(BroadcastVerbs.PREVIEW);
                if (roles.of(reader).may(Permission.ALL_BROADCASTS) && !reader.equals(broadcast.author())) {
                    buttons.row(BroadcastVerbs.APPROVE, BroadcastVerbs.SEND_BACK);
                }
                buttons.row(BroadcastVerbs.CANCEL);
            }
            case SCHEDULED -> buttons.row(BroadcastVerbs.PREVIEW).row(BroadcastVerbs.CANCEL);
            case RUNNING -> buttons.row(BroadcastVerbs.PAUSE, BroadcastVerbs.CANCEL)
                    .row(BroadcastVerbs.OPEN, BroadcastVerbs.REPORT);
            case PAUSED -> {
                buttons.row(BroadcastVerbs.RESUME, BroadcastVerbs.CANCEL).row(BroadcastVerbs.REPORT);
                afterwards(buttons, broadcast, tally);
            }
            case CANCELLED -> {
                if (tally.of(RowState.PENDING) > 0) {
                    buttons.row(BroadcastVerbs.SEND_REST);
                }
                if (broadcast.began() != null) {
                    buttons.row(BroadcastVerbs.REPORT);
                    afterwards(buttons, broadcast, tally);
                }
            }
            case DONE -> {
                buttons.row(BroadcastVerbs.REPORT);
                afterwards(buttons, broadcast, tally);
            }
            case RETRACTING, CORRECTING -> buttons.row(BroadcastVerbs.OPEN);
            case RETRACTED -> buttons.row(BroadcastVerbs.REPORT);
        }
        if (canBeClosed(broadcast)) {
            buttons.row(BroadcastVerbs.CLOSE);
        }
        buttons.row(BroadcastVerbs.KEEP_TEMPLATE, BroadcastVerbs.TRAIL);
        return buttons.rows;
    }

    private static void afterwards(Buttons buttons, Broadcast broadcast, Tally tally) {
        if (broadcast.proposal() != null) {
            buttons.row(BroadcastVerbs.PREVIEW_CORRECTION, BroadcastVerbs.APPROVE_CORRECTION);
        }
        if (broadcast.state() == State.DONE && canBeReminded(broadcast)) {
            buttons.row(BroadcastVerbs.REMIND);
        }
        if (tally.of(RowState.UNKNOWN) > 0) {
            buttons.row(BroadcastVerbs.SEND_UNKNOWN);
        }
        if (tally.of(RowState.SENT) + tally.of(RowState.WAITING) > 0) {
            if (broadcast.content().file() == null) {
                buttons.row(BroadcastVerbs.CORRECT, BroadcastVerbs.RETRACT);
            } else {
                buttons.row(BroadcastVerbs.RETRACT);
            }
        }
    }

    /** Not a reminder: what is answered there is answered to the first. */
    private static boolean canBeClosed(Broadcast broadcast) {
        return broadcast.of() == null && broadcast.began() != null && !broadcast.closed()
                && switch (broadcast.state()) {
                    case RUNNING, PAUSED, CANCELLED, DONE -> broadcast.content().actions().stream().anyMatch(
                            action -> action instanceof CallToAction.Answer || action instanceof CallToAction.Choice);
                    case DRAFT, AWAITING_APPROVAL, SCHEDULED, CORRECTING, RETRACTING, RETRACTED -> false;
                };
    }

    /** Whether it is known of each reader whether they have read it, as it is not in a group. */
    public static boolean canBeReminded(Broadcast broadcast) {
        return canBeRead(broadcast) && !(broadcast.audience() instanceof Audience.OfGroup);
    }

    /** Whether its readers can say that they have read it. */
    public static boolean canBeRead(Broadcast broadcast) {
        return broadcast.content().actions().stream().anyMatch(action -> switch (action) {
            case CallToAction.Read _,CallToAction.Answer _,CallToAction.Choice _ -> true;
            case CallToAction.SignUp _,CallToAction.OpenTask _,CallToAction.Link _ -> false;
        });
    }

    /** Rows of buttons that are labelled by their verbs. */
    private final class Buttons {

        private final BroadcastId id;
        private final Locale language;
        private final List<List<Button>> rows = new ArrayList<>();

        Buttons(BroadcastId id, Locale language) {
            this.id = id;
            this.language = language;
        }

        Buttons row(Verb<?>... verbs) {
            rows.add(List.of(verbs).stream().map(verb -> new Button(phrases.plain(language,
                    "broadcast.button." + verb.name().substring(verb.name().indexOf(':') + 1)), verb.with(id)))
                    .toList());
            return this;
        }
    }
}
