package org.xianfeng.broadcast.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.chat.Permission;
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
    public static final Verb<String> NEW = Verb.plain(FEATURE + "new").from(Permission.BROADCAST);
    public static final Verb<Integer> LIST = Verb.page(FEATURE + "list").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> OPEN = of("open").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> PREVIEW = of("preview").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> EDIT = of("edit").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> DISCARD = of("discard").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> SEND = of("send").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> SCHEDULE = of("schedule").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> APPROVE = of("approve").from(Permission.ALL_BROADCASTS);
    public static final Verb<BroadcastId> SEND_BACK = of("sendback").from(Permission.ALL_BROADCASTS);
    public static final Verb<BroadcastId> PAUSE = of("pause").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> RESUME = of("resume").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> CANCEL = of("cancel").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> SEND_REST = of("rest").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> SEND_UNKNOWN = of("unknown").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> RETRACT = of("retract").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> RETRACT_SURELY = of("retractsurely").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> CORRECT = of("correct").from(Permission.BROADCAST);
    /** What is to replace what was sent, once a second person agrees. */
    public static final Verb<BroadcastId> PREVIEW_CORRECTION = of("previewfix").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> APPROVE_CORRECTION = of("approvefix").from(Permission.ALL_BROADCASTS);
    public static final Verb<BroadcastId> CLOSE = of("close").from(Permission.BROADCAST);
    /** A page of it. */
    public static final Verb<Part> REPORT = new Verb<>(FEATURE + "report", Part::parse, Permission.BROADCAST);
    public static final Verb<BroadcastId> REMIND = of("remind").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> TRAIL = of("trail").from(Permission.BROADCAST);

    public static final Verb<BroadcastId> KEEP_TEMPLATE = of("keeptemplate").from(Permission.BROADCAST);
    public static final Verb<Integer> TEMPLATES = Verb.page(FEATURE + "templates").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> FROM_TEMPLATE = of("template").from(Permission.BROADCAST);
    public static final Verb<BroadcastId> DROP_TEMPLATE = of("droptemplate").from(Permission.ALL_BROADCASTS);

    /** From the card of an activity, and of a task. */
    public static final Verb<ActivityId> OF_ACTIVITY = new Verb<>(FEATURE + "activity", ActivityId::parse,
            Permission.BROADCAST);
    public static final Verb<ActivityId> OF_ACTIVITY_IN_GROUP = new Verb<>(FEATURE + "ingroup", ActivityId::parse,
            Permission.BROADCAST);
    public static final Verb<TaskId> OF_TASK = new Verb<>(FEATURE + "task", TaskId::parse, Permission.BROADCAST);

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
