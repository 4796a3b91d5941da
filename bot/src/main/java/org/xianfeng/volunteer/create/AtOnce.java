package org.xianfeng.volunteer.create;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.time.MomentReader;
import org.xianfeng.time.Reading;
import org.xianfeng.volunteer.activity.Activity;

/**
 * Reads all that somebody says of an activity in one sentence, such as 周六9点到11点，东门，20人，打扫卫生: the time, the
 * number of places, where it is, and what it is called. What is not said is asked for afterwards.
 */
@Component
final class AtOnce {

    private static final Pattern BETWEEN = Pattern.compile("[,，;；。\\n]+");
    private static final Pattern PLACES = Pattern
            .compile("(?:需要|要|招|限|名额|人数)?[:： ]*([0-9０-９一二两三四五六七八九十百千〇零]{1,7})\\s*(?:个人|人|名|位|个名额|个)(?:左右)?");
    private static final Pattern PLACE = Pattern.compile(
            "(?:在|地点[:：]?)?(.{1,30}?(?:门|口|广场|社区|村|院|楼|路|街|站|中心|公园|学校|小区|小学|中学|幼儿园|室|馆|园|场|厅|堂|桥|号|镇|乡|所|亭))(?:集合|见面?)?");

    /** What is done at a place is no name of one: 慰问敬老院. */
    private static final Pattern DEED = Pattern.compile(
            "慰问|看望|探访|走访|参观|走进|关爱|帮|陪|打扫|清扫|清理|整理|美化|修|巡|值|学习|宣传|宣讲|服务|维护|讲|排练|植树|义诊|义务|开展|举办|组织|文明|爱心");

    private final MomentReader moments;
    private final SettingsAtOnce settings;

    AtOnce(MomentReader moments, SettingsAtOnce settings) {
        this.moments = moments;
        this.settings = settings;
    }

    /**
     * Puts what the sentence says into the draft; its title, or that it lacks one. Empty for what is no such sentence but
     * a title alone.
     */
    Optional<Parsed<String>> read(String text, Draft draft) {
        List<String> parts = new ArrayList<>(
                BETWEEN.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList());
        if (parts.size() < 2 || !takeTime(parts, draft)) {
            return Optional.empty();
        }
        draft.askOnlyWhatIsMissing();
        if (draft.has(NewActivityDraft.END)) {
            settings.take(parts, draft);
        }
        takePlaces(parts, draft);
        takePlace(parts, draft);
        if (parts.isEmpty()) {
            return Optional.of(Parsed.bad("volunteer.new.what"));
        }
        String title = parts.removeFirst();
        if (Characters.count(title) > Activity.LONGEST_TITLE) {
            return Optional.of(Parsed.bad("volunteer.new.bad-title", Activity.LONGEST_TITLE));
        }
        String rest = String.join("，", parts);
        if (!rest.isEmpty() && Characters.count(rest) <= Activity.LONGEST_DESCRIPTION) {
            draft.put(NewActivityDraft.DESCRIPTION, rest);
        }
        return Optional.of(Parsed.good(title));
    }

    /** A part, or two that stand together: 周六，9点到11点. */
    private boolean takeTime(List<String> parts, Draft draft) {
        for (int length = 2; length > 0; length--) {
            for (int i = 0; i + length <= parts.size(); i++) {
                List<String> said = parts.subList(i, i + length);
                if (keeps(moments.read(String.join(" ", said)), draft)) {
                    said.clear();
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean keeps(Reading reading, Draft draft) {
        return switch (reading) {
            case Reading.Between(ZonedDateTime start, ZonedDateTime end) -> {
                boolean fits = RequiredFields.fitting(start.toInstant(), end.toInstant()) instanceof Parsed.Good;
                if (fits) {
                    draft.put(NewActivityDraft.START, start.toInstant());
                    draft.put(NewActivityDraft.END, end.toInstant());
                }
                yield fits;
            }
            case Reading.At(ZonedDateTime start) -> {
                draft.put(NewActivityDraft.START, start.toInstant());
                yield true;
            }
            case Reading.On _,Reading.Refused _ -> false;
        };
    }

    private static void takePlaces(List<String> parts, Draft draft) {
        for (String part : List.copyOf(parts)) {
            Matcher people = PLACES.matcher(part);
            if (people.matches() && Inputs.wholeNumber(people.group(1))
                    .filter(number -> number >= 1 && number <= Activity.MOST_PLACES).map(number -> {
                        draft.put(NewActivityDraft.PLACES, number);
                        return true;
                    }).isPresent()) {
                parts.remove(part);
                return;
            }
        }
    }

    /** One that could be a place is what it is called, where nothing else could be that. */
    private static void takePlace(List<String> parts, Draft draft) {
        for (String part : List.copyOf(parts)) {
            Matcher place = PLACE.matcher(part);
            if (parts.size() > 1 && place.matches() && !DEED.matcher(part).lookingAt()) {
                draft.put(NewActivityDraft.PLACE, place.group(1));
                parts.remove(part);
                return;
            }
        }
    }
}
