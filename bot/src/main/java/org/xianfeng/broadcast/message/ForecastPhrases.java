package org.xianfeng.broadcast.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.broadcast.audience.Forecast;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;

/** Says how many a broadcast will reach, by which messenger, how long it takes, and who is left out. */
@Component
final class ForecastPhrases {

    /** Messengers that people know by a name; another is called as it calls itself. */
    private static final Set<String> NAMED = Set.of("telegram", "web");

    private final BroadcastSettings settings;
    private final Phrases phrases;

    ForecastPhrases(BroadcastSettings settings, Phrases phrases) {
        this.settings = settings;
        this.phrases = phrases;
    }

    List<Markup> of(Forecast forecast, Locale language) {
        List<Markup> lines = new ArrayList<>();
        String messengers = forecast.byMessenger().entrySet().stream()
                .map(one -> ofMessenger(one.getKey(), one.getValue(), language))
                .collect(Collectors.joining(phrases.plain(language, "broadcast.between")));
        if (forecast.recipients() == 0) {
            lines.add(phrases.say(language, "broadcast.nobody"));
        } else {
            lines.add(phrases.say(language, "broadcast.reaches", forecast.recipients(), messengers,
                    duration(forecast.duration(), language)));
        }
        forecast.skipped().forEach((reason, count) -> lines
                .add(phrases.say(language, "broadcast.skips." + reason, count, settings.weekly())));
        if (settings.needsApproval(forecast.recipients())) {
            lines.add(phrases.say(language, "broadcast.needs-approval", settings.approvalAbove()));
        }
        return lines;
    }

    private String ofMessenger(String messenger, long count, Locale language) {
        String key = NAMED.contains(messenger) ? messenger : "other";
        return phrases.plain(language, "broadcast.messenger." + key, count, messenger);
    }

    String duration(Duration duration, Locale language) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return phrases.plain(language, "broadcast.under-a-minute");
        }
        return phrases.plain(language, "broadcast.minutes", Math.ceilDiv(duration.toSeconds(), 60));
    }
}
