package org.xianfeng.volunteer.create;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.member.Attribute;
import org.xianfeng.volunteer.activity.Rules;

/**
 * Reads further settings that stand in the sentence of a new activity, such as 限清河支部, 提前2小时截止报名, 18岁以上, 先询问 and
 * 岗位：讲解员1、摄影1. What it does not understand for sure stays what it was: a part of the description.
 */
@Component
final class SettingsAtOnce {

    private static final Pattern ONLY_FOR = Pattern.compile("(?:只限|仅限|限|面向)(.{2,40}?)(?:的?(?:党员|同志|成员|人))?");
    private static final Pattern SIGN_UP = Pattern.compile("(?:报名)?((?:提前|开始前).{1,8}?)(?:截止报名|报名截止|截止)");
    private static final Pattern WITHDRAWAL = Pattern.compile("(?:最晚)?((?:提前|开始前).{1,8}?)(?:取消|可以取消|能取消)");
    private static final Pattern ROLES = Pattern.compile("(?:岗位|分工)[:： ]*(.{2,80})");
    private static final Pattern DRAW = Pattern.compile("(.{2,20}?)抽签");
    /** Without it, two numbers may be anything. */
    private static final String YEARS = "岁";
    private static final Pattern ASK_FIRST = Pattern.compile("(?:有人退出|候补)?(?:时|的)?(?:先询问|先问|逐个询问)(?:候补.*)?");

    private final OptionalFields fields;

    SettingsAtOnce(OptionalFields fields) {
        this.fields = fields;
    }

    /** Takes out of these parts what is a setting, and puts it into the draft. */
    void take(List<String> parts, Draft draft) {
        parts.removeIf(part -> isSetting(part, draft));
    }

    private boolean isSetting(String part, Draft draft) {
        return keeps(part, SIGN_UP, SettingsAtOnce::before, NewActivityDraft.SIGN_UP_ENDS, draft)
                || keeps(part, WITHDRAWAL, SettingsAtOnce::before, NewActivityDraft.WITHDRAWAL_ENDS, draft)
                || keeps(part, ROLES, text -> good(fields.roles(text, draft)), NewActivityDraft.ROLES, draft)
                || keeps(part, DRAW, text -> good(fields.draw(text, draft)), NewActivityDraft.DRAW, draft)
                || keeps(part, ONLY_FOR, listed(Attribute.BRANCH), NewActivityDraft.BRANCHES, draft)
                || keeps(part, ONLY_FOR, listed(Attribute.GRID), NewActivityDraft.GRIDS, draft)
                || keeps(part, ONLY_FOR, listed(Attribute.SKILL), NewActivityDraft.SKILLS, draft)
                || kept(part.contains(YEARS) ? Ages.parse(part.replace(" ", "")) : Optional.empty(),
                        NewActivityDraft.AGES,
                        draft)
                || kept(ASK_FIRST.matcher(part).matches() ? Optional.of(Rules.Promotion.BY_OFFER) : Optional.empty(),
                        NewActivityDraft.PROMOTION, draft);
    }

    private static Optional<Duration> before(String text) {
        return Before.parse(text.replace(" ", ""));
    }

    private Function<String, Optional<List<String>>> listed(Attribute attribute) {
        return text -> good(fields.listed(text, attribute));
    }

    private static <T> boolean keeps(String part, Pattern written, Function<String, Optional<T>> read,
            FormField<T> field, Draft draft) {
        Matcher said = written.matcher(part);
        return said.matches() && kept(read.apply(said.group(1)), field, draft);
    }

    private static <T> boolean kept(Optional<T> value, FormField<T> field, Draft draft) {
        value.ifPresent(one -> draft.put(field, one));
        return value.isPresent();
    }

    private static <T> Optional<T> good(Parsed<T> parsed) {
        return parsed instanceof Parsed.Good<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
