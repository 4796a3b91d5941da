package org.xianfeng.volunteer.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.event.RosterEvent.Attended;
import org.xianfeng.volunteer.event.RosterEvent.Attending;
import org.xianfeng.volunteer.event.RosterEvent.Change;
import org.xianfeng.volunteer.event.RosterEvent.Drawn;
import org.xianfeng.volunteer.event.RosterEvent.Granted;
import org.xianfeng.volunteer.event.RosterEvent.HandedOver;
import org.xianfeng.volunteer.event.RosterEvent.Moved;
import org.xianfeng.volunteer.event.RosterEvent.OfMember;
import org.xianfeng.volunteer.event.RosterEvent.Offered;
import org.xianfeng.volunteer.event.RosterEvent.PlacesChanged;
import org.xianfeng.volunteer.event.RosterEvent.Plain;
import org.xianfeng.volunteer.event.RosterEvent.Promoted;
import org.xianfeng.volunteer.event.RosterEvent.Relocated;
import org.xianfeng.volunteer.event.RosterEvent.Rescheduled;
import org.xianfeng.volunteer.event.RosterEvent.Reworded;
import org.xianfeng.volunteer.event.RosterEvent.SearchEnded;
import org.xianfeng.volunteer.event.RosterEvent.Source;

/** Reads what the scripts of roster and register write into the stream: each kind of event by the word that names it. */
final class EventReader {

    private static final Map<String, Function<StreamEntry, RosterEvent>> KINDS = kinds();

    private EventReader() {}

    static Optional<RosterEvent> read(StreamEntry entry) {
        return Optional.ofNullable(KINDS.get(entry.field("type"))).map(kind -> kind.apply(entry));
    }

    /** All kinds that are known. */
    static Set<String> words() {
        return KINDS.keySet();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Function<StreamEntry, RosterEvent>> kinds() {
        Map<String, Function<StreamEntry, RosterEvent>> kinds = new HashMap<>();
        for (Plain change : Plain.values()) {
            kinds.put(word(change), entry -> ofMember(entry, change));
        }
        kinds.put("promoted", entry -> ofMember(entry, new Promoted(optional(entry, "by").equals("draw"))));
        kinds.put("offered", entry -> ofMember(entry,
                new Offered(Long.parseLong(entry.field("offer")), moment(entry, "until"))));
        kinds.put("handed-over", entry -> ofMember(entry, new HandedOver(ChatId.parse(entry.field("to")))));
        kinds.put("search-ended", entry -> ofMember(entry, new SearchEnded(entry.field("why"))));
        kinds.put("drawn", entry -> new Drawn(source(entry), post(entry)));
        kinds.put("places-changed", entry -> new PlacesChanged(source(entry), post(entry)));
        kinds.put("moved", entry -> new Moved(source(entry), activity(entry),
                Activity.State.valueOf(entry.field("state")), optional(entry, "reason")));
        kinds.put("rescheduled", entry -> new Rescheduled(source(entry), shift(entry), moment(entry, "from"),
                moment(entry, "from-end"), moment(entry, "to"), moment(entry, "to-end")));
        kinds.put("relocated", entry -> new Relocated(source(entry), activity(entry), entry.field("place")));
        kinds.put("reworded", entry -> new Reworded(source(entry), activity(entry),
                Activities.Wording.valueOf(entry.field("field").toUpperCase(Locale.ROOT)), entry.field("before"),
                entry.field("told").equals("1")));
        for (Attending what : Attending.values()) {
            kinds.put(word(what), entry -> new Attended(source(entry), shift(entry),
                    ChatId.parse(entry.field("member")), what, optional(entry, "by"), optional(entry, "why")));
        }
        kinds.put("granted", entry -> new Granted(source(entry), shift(entry)));
        return Map.copyOf(kinds);
    }

    private static OfMember ofMember(StreamEntry entry, Change change) {
        return new OfMember(source(entry), post(entry), ChatId.parse(entry.field("member")),
                Long.parseLong(entry.field("generation")), change);
    }

    private static Source source(StreamEntry entry) {
        return new Source(entry.shard(), entry.id());
    }

    private static ActivityId activity(StreamEntry entry) {
        return ActivityId.parse(entry.field("activity")).orElseThrow();
    }

    private static PostId post(StreamEntry entry) {
        return new PostId(activity(entry), Integer.parseInt(entry.field("post")));
    }

    private static ShiftId shift(StreamEntry entry) {
        return new ShiftId(activity(entry), Integer.parseInt(entry.field("shift")));
    }

    private static Instant moment(StreamEntry entry, String field) {
        return Instant.ofEpochMilli(Long.parseLong(entry.field(field)));
    }

    private static String optional(StreamEntry entry, String field) {
        return entry.fields().getOrDefault(field, "");
    }
}
