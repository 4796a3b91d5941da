package org.xianfeng.volunteer.create;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.chat.flow.Prompt.Choice;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Organisation;
import org.xianfeng.task.TaskDirectory;
import org.xianfeng.task.TaskId;
import org.xianfeng.time.MomentInputs;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.time.MomentReader;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Period;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.manage.ShiftTimes;
import org.xianfeng.volunteer.signup.RulePhrases;

/** What an organizer may add to an activity beyond what every activity needs. */
@Component
final class OptionalFields {

    private static final Pattern BETWEEN_ROLES = Pattern.compile("[,;、\\n]+(?![^(]*\\))");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;、\\n]+");
    private static final int LONGEST_SHOWN = 30;

    private final MomentReader moments;
    private final MomentPhrases said;
    private final ShiftTimes times;
    private final RulePhrases rules;
    private final Organisation organisation;
    private final TaskDirectory tasks;
    private final Phrases phrases;
    private final ZoneId zone;

    OptionalFields(MomentReader moments, MomentPhrases said, ShiftTimes times, RulePhrases rules,
            Organisation organisation, TaskDirectory tasks, Phrases phrases, ZoneId zone) {
        this.moments = moments;
        this.said = said;
        this.times = times;
        this.rules = rules;
        this.organisation = organisation;
        this.tasks = tasks;
        this.phrases = phrases;
        this.zone = zone;
    }

    /** In the order in which they are offered. */
    List<Prompt<?>> prompts() {
        return List.of(typed(NewActivityDraft.SHIFTS, this::shift).shownAs(this::said),
                typed(NewActivityDraft.ROLES, this::roles).shownAs((roles, draft) -> joined(draft.language(),
                        roles.stream().map(role -> role.role() + " " + role.places()))),
                names(NewActivityDraft.BRANCHES, Attribute.BRANCH), names(NewActivityDraft.GRIDS, Attribute.GRID),
                names(NewActivityDraft.SKILLS, Attribute.SKILL),
                typed(NewActivityDraft.AGES, (text, _) -> Ages.parse(text.replace(" ", "")).map(Parsed::good)
                        .orElseGet(() -> Parsed.bad("volunteer.new.bad-ages")))
                        .shownAs((ages, draft) -> rules.ages(draft.language(), ages.youngest(), ages.oldest())),
                identity(), before(NewActivityDraft.SIGN_UP_ENDS), before(NewActivityDraft.WITHDRAWAL_ENDS),
                typed(NewActivityDraft.DRAW, this::draw)
                        .shownAs((at, draft) -> said.moment(draft.language(), at)),
                typed(NewActivityDraft.TASK, (text, _) -> task(text)), promotion(),
                typed(NewActivityDraft.DAY, this::day).when(draft -> draft.has(NewActivityDraft.DAY))
                        .shownAs((at, draft) -> said.moment(draft.language(), at)));
    }

    private static <T> Prompt<T> typed(FormField<T> field, BiFunction<String, Draft, Parsed<T>> read) {
        return Prompt.of(field, Inputs.typed((text, draft) -> read.apply(plain(text), draft)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Chosen by buttons where the organisation's list is short, and else typed. */
    private Prompt<List<String>> names(FormField<List<String>> field, Attribute attribute) {
        return Prompt
                .severalOf(field, Inputs.typed((String text) -> listed(plain(text), attribute)),
                        _ -> organisation.names(attribute), name -> name)
                .shownAs((names, draft) -> rules.names(draft.language(), names));
    }

    private Prompt<Duration> before(FormField<Duration> field) {
        return typed(field, (text, _) -> Before.parse(text.replace(" ", "")).map(Parsed::good)
                .orElseGet(() -> Parsed.bad("volunteer.new.bad-duration")))
                .shownAs((duration, draft) -> rules.duration(draft.language(), duration));
    }

    private Prompt<Eligibility.Identity> identity() {
        return Prompt.<Eligibility.Identity>choosing(NewActivityDraft.IDENTITY, "flow.press",
                draft -> Stream.of(Eligibility.Identity.values())
                        .map(identity -> new Choice<>(said(identity, draft), identity)).toList())
                .shownAs(this::said);
    }

    private String said(Eligibility.Identity identity, Draft draft) {
        return phrases.plain(draft.language(), "volunteer.new.identity." + identity);
    }

    private Prompt<Rules.Promotion> promotion() {
        return Prompt.<Rules.Promotion>choosing(NewActivityDraft.PROMOTION, "flow.press",
                draft -> Stream.of(Rules.Promotion.values())
                        .map(promotion -> new Choice<>(said(promotion, draft), promotion)).toList())
                .shownAs(this::said);
    }

    private String said(Rules.Promotion promotion, Draft draft) {
        return phrases.plain(draft.language(), "volunteer.new.promotion." + promotion);
    }

    private String said(List<Period> periods, Draft draft) {
        return joined(draft.language(), periods.stream()
                .map(period -> said.period(draft.language(), period.start(), period.end())));
    }

    private String joined(Locale language, Stream<String> names) {
        return String.join(phrases.plain(language, "volunteer.between"), names.toList());
    }

    /** One more beside those that there are; a day or a moment alone lasts as the first one does. */
    private Parsed<List<Period>> shift(String text, Draft draft) {
        return times.read(text, NewActivityDraft.first(draft)).then(added -> {
            List<Period> all = NewActivityDraft.periods(draft);
            if (all.contains(added)) {
                return Parsed.bad("volunteer.new.shift-twice");
            }
            return isTooMuch(all.size() + 1, NewActivityDraft.postsAShift(draft))
                    ? Parsed.bad("volunteer.new.too-many-shifts")
                    : Parsed.good(Stream.concat(all.stream().skip(1), Stream.of(added)).toList());
        });
    }

    private static boolean isTooMuch(int shifts, int posts) {
        return shifts > Activity.MOST_SHIFTS || shifts * posts > Activity.MOST_POSTS;
    }

    Parsed<List<RoleSpec>> roles(String text, Draft draft) {
        Parsed<List<RoleSpec>> roles = Parsed.good(List.of());
        for (String written : BETWEEN_ROLES.split(plain(text), -1)) {
            roles = roles.then(before -> role(written).then(role -> before.stream()
                    .anyMatch(other -> other.role().equals(role.role()))
                            ? Parsed.bad("volunteer.new.bad-role", shortened(written))
                            : Parsed.good(Stream.concat(before.stream(), Stream.of(role)).toList())));
        }
        return roles.then(all -> isTooMuch(NewActivityDraft.periods(draft).size(), all.size())
                ? Parsed.bad("volunteer.new.too-many-shifts")
                : Parsed.good(all));
    }

    private Parsed<RoleSpec> role(String written) {
        return RoleSpec.parse(written).<Parsed<RoleSpec>>map(role -> role.skills().isEmpty()
                ? Parsed.good(role)
                : listed(String.join(",", role.skills()), Attribute.SKILL)
                        .then(skills -> Parsed.good(role.needing(skills))))
                .orElseGet(() -> Parsed.bad("volunteer.new.bad-role", shortened(written)));
    }

    /** Names from one of the organisation's lists; a part of a name will do where only one has it. */
    Parsed<List<String>> listed(String text, Attribute attribute) {
        List<String> list = organisation.names(attribute);
        Set<String> found = new LinkedHashSet<>();
        for (String written : names(text)) {
            List<String> like = list.contains(written)
                    ? List.of(written)
                    : list.stream().filter(name -> name.contains(written)).toList();
            if (like.size() != 1) {
                return Parsed.bad((like.isEmpty() ? "volunteer.new.unlisted." : "volunteer.new.ambiguous.")
                        + attribute, shortened(written));
            }
            found.addAll(like);
        }
        return found.isEmpty()
                ? Parsed.bad("volunteer.new.unlisted." + attribute, shortened(text))
                : Parsed.good(List.copyOf(found));
    }

    /** Names with commas or the like between them. */
    static List<String> names(String text) {
        return BETWEEN_NAMES.splitAsStream(plain(text)).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    Parsed<Instant> draw(String text, Draft draft) {
        return MomentInputs.moment(moments, "volunteer.new.bad-time").apply(text)
                .then(at -> at.isBefore(NewActivityDraft.earliest(draft).start())
                        ? Parsed.good(at)
                        : Parsed.bad("volunteer.new.late-draw"));
    }

    private Parsed<String> task(String text) {
        return TaskId.parse(text).<Parsed<String>>map(number -> tasks.find(number).isPresent()
                ? Parsed.good(text)
                : Parsed.bad("volunteer.new.no-task", text))
                .orElseGet(() -> Parsed.bad("volunteer.new.bad-task"));
    }

    /** When the first shift of a copy is to begin; the others, and the draw, move along. */
    private Parsed<Instant> day(String text, Draft draft) {
        return times.read(text, NewActivityDraft.earliest(draft)).then(period -> {
            NewActivityDraft.moveTo(period.start(), draft, zone);
            return Parsed.good(period.start());
        });
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
