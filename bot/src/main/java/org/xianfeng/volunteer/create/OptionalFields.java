package org.xianfeng.volunteer.create;

import java.text.Normalizer;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Organisation;
import org.xianfeng.task.TaskDirectory;
import org.xianfeng.task.TaskId;
import org.xianfeng.time.MomentReader;
import org.xianfeng.time.Reading;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Period;
import org.xianfeng.volunteer.activity.Shift;

/** Checks what an organizer adds to an activity beyond what every activity needs. */
@Component
final class OptionalFields {

    private static final int LONGEST_SHOWN = 30;
    private static final Duration EARLIEST_END = Duration.ofDays(30);
    private static final int OLDEST = 120;
    private static final Pattern BETWEEN_ROLES = Pattern.compile("[,;、\\n]+(?![^(]*\\))");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;、\\n]+");
    private static final Pattern AGES = Pattern.compile("([0-9]{1,3})岁?[-–—~到至]([0-9]{1,3})岁?");
    private static final Pattern FROM_AGE = Pattern.compile("(?:满|年满)?([0-9]{1,3})(?:周?岁)?(?:以上|起|\\+)");
    private static final Pattern TO_AGE = Pattern.compile("([0-9]{1,3})(?:周?岁)?(?:以下|以内|为止)");
    private static final Pattern DURATION = Pattern
            .compile(
                    "(?:提前|开始前|before|活动开始前|前)?([0-9]{1,4}|[一二两三四五六半])个?(天|日|days?|d|小时|钟头|hours?|h|分钟|分|minutes?|min|m)前?");
    private static final Map<String, Integer> DIGITS = Map.of("一", 1, "二", 2, "两", 2, "三", 3, "四", 4, "五", 5, "六",
            6);

    private final MomentReader moments;
    private final Organisation organisation;
    private final TaskDirectory tasks;
    private final ZoneId zone;

    OptionalFields(MomentReader moments, Organisation organisation, TaskDirectory tasks, ZoneId zone) {
        this.moments = moments;
        this.organisation = organisation;
        this.tasks = tasks;
        this.zone = zone;
    }

    Parsed check(NewActivityStep step, String answer, Session session) {
        String text = Normalizer.normalize(answer, Normalizer.Form.NFKC).strip();
        return switch (step) {
            case SHIFT -> shift(text, session);
            case ROLES -> roles(text, session);
            case BRANCHES -> listed(text, Attribute.BRANCH);
            case GRIDS -> listed(text, Attribute.GRID);
            case SKILLS -> listed(text, Attribute.SKILL);
            case AGES -> ages(text.replace(" ", ""));
            case SIGN_UP_ENDS, WITHDRAWAL_ENDS -> duration(text.replace(" ", ""));
            case DRAW -> draw(text, session);
            case TASK -> task(text);
            default -> throw new IllegalArgumentException(step + " is not added from the preview");
        };
    }

    /** One more beside those that there are; a day or a moment alone lasts as the first one does. */
    private Parsed shift(String text, Session session) {
        Period first = NewActivityDraft.first(session);
        Parsed read = switch (moments.read(text)) {
            case Reading.Between(ZonedDateTime start, ZonedDateTime end) -> kept(new Period(start.toInstant(),
                    end.toInstant()));
            case Reading.At(ZonedDateTime start) -> kept(new Period(start.toInstant(),
                    start.toInstant().plus(first.length())));
            case Reading.On(var day) -> kept(first.on(day, zone));
            case Reading.Refused(Reading.Reason reason) -> new Parsed.Bad(reason.phrase());
        };
        if (!(read instanceof Parsed.Good(String added))) {
            return read;
        }
        List<Period> all = NewActivityDraft.periods(session);
        if (all.stream().anyMatch(period -> period.toString().equals(added))) {
            return new Parsed.Bad("volunteer.new.shift-twice");
        }
        int shifts = all.size() + 1;
        return shifts > Activity.MOST_SHIFTS || shifts * posts(session) > Activity.MOST_POSTS
                ? new Parsed.Bad("volunteer.new.too-many-shifts")
                : new Parsed.Good(session.get(NewActivityStep.SHIFT.note()).map(kept -> kept + "\n").orElse("")
                        + added);
    }

    private static Parsed kept(Period period) {
        return period.length().compareTo(Shift.LONGEST) > 0
                ? new Parsed.Bad("volunteer.new.too-long")
                : new Parsed.Good(period.toString());
    }

    private static int posts(Session session) {
        return Math.max(1, NewActivityDraft.roles(session).size());
    }

    private Parsed roles(String text, Session session) {
        List<RoleSpec> roles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String written : BETWEEN_ROLES.split(text, -1)) {
            Optional<RoleSpec> role = RoleSpec.parse(written).filter(read -> names.add(read.role()));
            if (role.isEmpty()) {
                return new Parsed.Bad("volunteer.new.bad-role", shortened(written));
            }
            List<String> skills = new ArrayList<>();
            for (String skill : role.get().skills()) {
                if (!(listed(skill, Attribute.SKILL) instanceof Parsed.Good(String name))) {
                    return new Parsed.Bad("volunteer.new.unlisted.SKILL", shortened(skill));
                }
                skills.add(name);
            }
            roles.add(new RoleSpec(role.get().role(), role.get().places(), skills));
        }
        return roles.size() * NewActivityDraft.periods(session).size() > Activity.MOST_POSTS
                ? new Parsed.Bad("volunteer.new.too-many-shifts")
                : new Parsed.Good(roles.stream().map(RoleSpec::kept).collect(Collectors.joining("\n")));
    }

    /** Names from one of the organisation's lists; a part of a name will do where only one has it. */
    private Parsed listed(String text, Attribute attribute) {
        List<String> list = organisation.names(attribute);
        List<String> found = new ArrayList<>();
        for (String written : names(text)) {
            List<String> like = list.contains(written)
                    ? List.of(written)
                    : list.stream().filter(name -> name.contains(written)).toList();
            if (like.size() != 1) {
                return new Parsed.Bad((like.isEmpty() ? "volunteer.new.unlisted." : "volunteer.new.ambiguous.")
                        + attribute, shortened(written));
            }
            found.addAll(like);
        }
        return found.isEmpty()
                ? new Parsed.Bad("volunteer.new.unlisted." + attribute, shortened(text))
                : new Parsed.Good(String.join("\n", found.stream().distinct().toList()));
    }

    /** Names with commas or the like between them. */
    static List<String> names(String text) {
        return Arrays.stream(BETWEEN_NAMES.split(Normalizer.normalize(text, Normalizer.Form.NFKC), -1))
                .map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static Parsed ages(String text) {
        Matcher both = AGES.matcher(text);
        Matcher from = FROM_AGE.matcher(text);
        Matcher to = TO_AGE.matcher(text);
        int youngest = both.matches() ? number(both) : from.matches() ? number(from) : 0;
        int oldest = both.matches() ? Integer.parseInt(both.group(2)) : to.matches() ? number(to) : 0;
        boolean good = (youngest > 0 || oldest > 0) && youngest <= OLDEST && oldest <= OLDEST
                && (oldest == 0 || oldest >= youngest);
        return good ? new Parsed.Good(youngest + "-" + oldest) : new Parsed.Bad("volunteer.new.bad-ages");
    }

    private static int number(Matcher parts) {
        return Integer.parseInt(parts.group(1));
    }

    private static Parsed duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return new Parsed.Bad("volunteer.new.bad-duration");
        }
        Duration unit = switch (parts.group(2).charAt(0)) {
            case '天', '日', 'd' -> Duration.ofDays(1);
            case '小', '钟', 'h' -> Duration.ofHours(1);
            default -> Duration.ofMinutes(1);
        };
        String count = parts.group(1);
        Duration duration = count.equals("半")
                ? unit.dividedBy(2)
                : unit.multipliedBy(DIGITS.containsKey(count) ? DIGITS.get(count) : Integer.parseInt(count));
        return duration.compareTo(EARLIEST_END) > 0
                ? new Parsed.Bad("volunteer.new.bad-duration")
                : new Parsed.Good(duration.toString());
    }

    private Parsed draw(String text, Session session) {
        return switch (moments.read(text)) {
            case Reading.At(ZonedDateTime at) -> at.toInstant().isBefore(NewActivityDraft.earliest(session))
                    ? new Parsed.Good(at.toInstant().toString())
                    : new Parsed.Bad("volunteer.new.late-draw");
            case Reading.Between _,Reading.On _ -> new Parsed.Bad("volunteer.new.bad-time");
            case Reading.Refused(Reading.Reason reason) -> new Parsed.Bad(reason.phrase());
        };
    }

    private Parsed task(String text) {
        Optional<TaskId> number = TaskId.parse(text);
        if (number.isEmpty()) {
            return new Parsed.Bad("volunteer.new.bad-task");
        }
        return number.flatMap(tasks::find).isPresent()
                ? new Parsed.Good(text)
                : new Parsed.Bad("volunteer.new.no-task", text);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
