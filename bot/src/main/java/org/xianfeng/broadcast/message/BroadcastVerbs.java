package org.xianfeng.broadcast.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Verb;
import org.xianfeng.task.TaskId;
import org.xianfeng.volunteer.activity.ActivityId;

/** What the buttons of broadcasts carry. */
public final class BroadcastVerbs {

    private static final String FEATURE = "broadcast:";

    /** For who gets one. */
    public static final Verb<BroadcastId> READ = of("read");
    public static final Verb<BroadcastId> ANSWER = of("answer");
    /** The number of an option, and of a link among the actions, from 0. */
    public static final Verb<Part> CHOOSE = new Verb<>(FEATURE + "choose", Part::parse);
    public static final Verb<Part> LINK = new Verb<>(FEATURE + "link", Part::parse);
    public static final Verb<Kind> UNSUBSCRIBE = kind("unsubscribe");
    public static final Verb<Kind> SUBSCRIBE = kind("subscribe");
    /** The same from the settings, which are shown again. */
    public static final Verb<Kind> TURN_OFF = kind("turnoff");
    public static final Verb<Kind> TURN_ON = kind("turnon");

    /** For who writes one, and for who approves it. */
    public static final Verb<String> NEW = Verb.plain(FEATURE + "new").from(Role.ORGANIZER);
    public static final Verb<Integer> LIST = Verb.page(FEATURE + "list").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> OPEN = of("open").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> PREVIEW = of("preview").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> EDIT = of("edit").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> DISCARD = of("discard").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> SEND = of("send").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> SCHEDULE = of("schedule").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> APPROVE = of("approve").from(Role.ADMIN);
    public static final Verb<BroadcastId> SEND_BACK = of("sendback").from(Role.ADMIN);
    public static final Verb<BroadcastId> PAUSE = of("pause").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> RESUME = of("resume").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> CANCEL = of("cancel").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> SEND_REST = of("rest").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> SEND_UNKNOWN = of("unknown").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> RETRACT = of("retract").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> RETRACT_SURELY = of("retractsurely").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> CORRECT = of("correct").from(Role.ORGANIZER);
    /** What is to replace what was sent, once a second person agrees. */
    public static final Verb<BroadcastId> PREVIEW_CORRECTION = of("previewfix").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> APPROVE_CORRECTION = of("approvefix").from(Role.ADMIN);
    public static final Verb<BroadcastId> CLOSE = of("close").from(Role.ORGANIZER);
    /** A page of it. */
    public static final Verb<Part> REPORT = new Verb<>(FEATURE + "report", Part::parse, Role.ORGANIZER);
    public static final Verb<BroadcastId> REMIND = of("remind").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> TRAIL = of("trail").from(Role.ORGANIZER);

    public static final Verb<BroadcastId> KEEP_TEMPLATE = of("keeptemplate").from(Role.ORGANIZER);
    public static final Verb<Integer> TEMPLATES = Verb.page(FEATURE + "templates").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> FROM_TEMPLATE = of("template").from(Role.ORGANIZER);
    public static final Verb<BroadcastId> DROP_TEMPLATE = of("droptemplate").from(Role.ADMIN);

    /** From the card of an activity, and of a task. */
    public static final Verb<ActivityId> OF_ACTIVITY = new Verb<>(FEATURE + "activity", ActivityId::parse,
            Role.ORGANIZER);
    public static final Verb<ActivityId> OF_ACTIVITY_IN_GROUP = new Verb<>(FEATURE + "ingroup", ActivityId::parse,
            Role.ORGANIZER);
    public static final Verb<TaskId> OF_TASK = new Verb<>(FEATURE + "task", TaskId::parse, Role.ORGANIZER);

    private BroadcastVerbs() {}

    private static Verb<BroadcastId> of(String verb) {
        return new Verb<>(FEATURE + verb, BroadcastId::parse);
    }

    private static Verb<Kind> kind(String verb) {
        return new Verb<>(FEATURE + verb, written -> {
            try {
                return Optional.of(Kind.valueOf(written));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        });
    }

    /**
     * A numbered part of a broadcast.
     *
     * @param number from 0, which need not be written
     */
    public record Part(BroadcastId broadcast, int number) {

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(?:\\.([0-9]{1,2}))?");

        static Optional<Part> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? BroadcastId.parse(parts.group(1)).map(id -> new Part(id,
                            parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return broadcast + "." + number;
        }
    }
}
