package org.xianfeng.volunteer.create;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Input;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.time.MomentInputs;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.time.MomentReader;
import org.xianfeng.time.Reading;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Period;
import org.xianfeng.volunteer.manage.ShiftTimes;

/** What every activity needs. How a time was understood is told above the next question. */
@Component
final class RequiredFields {

    private static final Pattern PART_OF_DAY = Pattern.compile("(?:清晨|早上|早晨|上午|中午|下午|傍晚|晚上|早|晚)$");

    private final AtOnce atOnce;
    private final MomentReader moments;
    private final MomentPhrases said;
    private final Phrases phrases;
    private final ZoneId zone;

    RequiredFields(AtOnce atOnce, MomentReader moments, MomentPhrases said, Phrases phrases, ZoneId zone) {
        this.atOnce = atOnce;
        this.moments = moments;
        this.said = said;
        this.phrases = phrases;
        this.zone = zone;
    }

    /** In the order in which they are asked. */
    List<Prompt<?>> prompts() {
        return List.of(
                Prompt.of(NewActivityDraft.TITLE, title()),
                Prompt.of(NewActivityDraft.DESCRIPTION,
                        Inputs.text(Activity.LONGEST_DESCRIPTION, "volunteer.new.bad-description")).orSkip(),
                Prompt.of(NewActivityDraft.START, Inputs.typed(this::start))
                        .clearing(NewActivityDraft.END).shownAs(this::said),
                Prompt.of(NewActivityDraft.END, Inputs.typed(this::end)).worded(this::askEnd).shownAs(this::said),
                Prompt.of(NewActivityDraft.PLACE, Inputs.line(Activity.LONGEST_PLACE, "volunteer.new.bad-place"))
                        .worded(this::askPlace),
                Prompt.of(NewActivityDraft.PLACES,
                        Inputs.number(1, Activity.MOST_PLACES, "volunteer.new.bad-places"))
                        .when(draft -> !draft.has(NewActivityDraft.ROLES)));
    }

    /** The title alone, or a sentence that says more. */
    private Input<String> title() {
        Input<String> line = Inputs.line(Activity.LONGEST_TITLE, "volunteer.new.bad-title");
        return (incoming, draft) -> incoming instanceof Incoming.Text text
                ? atOnce.read(text.text().strip(), draft).or(() -> line.read(incoming, draft))
                : line.read(incoming, draft);
    }

    /** When only the day or a part of it is said, the hour is asked for, and the answer belongs to that day. */
    private Parsed<Instant> start(String text, Draft draft) {
        BiFunction<String, Draft, Parsed<Instant>> reader = MomentInputs.start(moments, NewActivityDraft.END,
                RequiredFields::fitting, "volunteer.new.bad-time");
        Optional<String> day = draft.get(NewActivityDraft.DAY_SAID);
        draft.remove(NewActivityDraft.DAY_SAID);
        Parsed<Instant> together = day.map(said -> reader.apply(said + text, draft))
                .filter(Parsed.Good.class::isInstance).orElseGet(() -> reader.apply(text, draft));
        boolean isDayAlone = moments.read(PART_OF_DAY.matcher(text).replaceFirst("")) instanceof Reading.On;
        if (together instanceof Parsed.Bad && isDayAlone) {
            draft.put(NewActivityDraft.DAY_SAID, text);
            return Parsed.bad("volunteer.new.which-hour", text);
        }
        return together;
    }

    static Parsed<Instant> fitting(Instant start, Instant end) {
        return ShiftTimes.fitting(new Period(start, end)).then(period -> Parsed.good(period.end()));
    }

    private Parsed<Instant> end(String text, Draft draft) {
        Instant start = draft.need(NewActivityDraft.START);
        return MomentInputs.end(moments, start, zone, text, "volunteer.new.bad-end")
                .then(end -> fitting(start, end));
    }

    private String said(Instant moment, Draft draft) {
        return said.moment(draft.language(), moment);
    }

    private Markup askEnd(Draft draft) {
        return below(said(draft.need(NewActivityDraft.START), draft), "flow.newactivity.end", draft);
    }

    private Markup askPlace(Draft draft) {
        Period first = NewActivityDraft.first(draft);
        return below(said.period(draft.language(), first.start(), first.end()), "flow.newactivity.place", draft);
    }

    private Markup below(String time, String question, Draft draft) {
        return Markup.lines(phrases.say(draft.language(), "volunteer.card.when", time),
                phrases.say(draft.language(), question));
    }
}
