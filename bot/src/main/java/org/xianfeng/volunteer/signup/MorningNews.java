package org.xianfeng.volunteer.signup;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/** Tells in the morning what was kept in the night; who has two instances is told once, as the outbox knows its ids. */
@Component
public final class MorningNews implements PeriodicTask {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final RedisNightNews night;
    private final RosterNews news;

    MorningNews(RedisNightNews night, RosterNews news) {
        this.night = night;
        this.news = news;
    }

    @Override
    public String name() {
        return "morning-news";
    }

    @Override
    public Duration period() {
        return PERIOD;
    }

    @Override
    public Duration delay() {
        return PERIOD;
    }

    @Override
    public void run(LoopState loop) {
        List<String> due = night.due();
        while (!due.isEmpty()) {
            List<String> told = due.stream().filter(kept -> loop.attempt("news " + kept, () -> tell(kept))).toList();
            told.forEach(night::forget);
            due = told.isEmpty() ? List.of() : night.due();
        }
    }

    private void tell(String kept) {
        RedisNightNews.read(kept).ifPresent(news::tellNow);
    }
}
