package org.xianfeng.broadcast.message;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Tally;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;

/** Says how far a broadcast is: a bar, what came of its rows, how fast it goes, how long it will take yet. */
@Component
final class ProgressPhrases {

    private static final int BAR = 10;

    private final ForecastPhrases forecasts;
    private final Phrases phrases;
    private final Clock clock;

    ProgressPhrases(ForecastPhrases forecasts, Phrases phrases, Clock clock) {
        this.forecasts = forecasts;
        this.phrases = phrases;
        this.clock = clock;
    }

    List<Markup> of(Broadcast broadcast, Tally tally, Locale language) {
        List<Markup> lines = new ArrayList<>();
        lines.add(phrases.say(language, "broadcast.bar", bar(tally), tally.settled(), tally.recipients()));
        lines.add(phrases.say(language, "broadcast.counts", tally.of(RowState.SENT), tally.of(RowState.BLOCKED),
                tally.of(RowState.FAILED), tally.of(RowState.UNKNOWN)));
        if (tally.of(RowState.WAITING) > 0) {
            lines.add(phrases.say(language, "broadcast.waiting", tally.of(RowState.WAITING)));
        }
        if (tally.of(RowState.RETRACTED) > 0) {
            lines.add(phrases.say(language, "broadcast.retracted", tally.of(RowState.RETRACTED)));
        }
        if (tally.of(RowState.SKIPPED) > 0) {
            lines.add(phrases.say(language, "broadcast.skipped", tally.of(RowState.SKIPPED)));
        }
        Progress progress = Progress.of(broadcast, tally, clock.instant());
        Double rate = progress.perSecond();
        Long left = progress.secondsLeft();
        if (rate != null && left != null) {
            lines.add(phrases.say(language, "broadcast.pace", String.format(Locale.ROOT, "%.1f", rate),
                    forecasts.duration(Duration.ofSeconds(left), language)));
        }
        String reason = broadcast.reason();
        if (broadcast.state() == State.PAUSED && reason != null) {
            lines.add(phrases.say(language, "broadcast.paused." + reason));
        }
        return lines;
    }

    private static String bar(Tally tally) {
        long all = tally.recipients();
        int full = all == 0 ? 0 : (int) (tally.settled() * BAR / all);
        return "▓".repeat(full) + "░".repeat(BAR - full);
    }
}
