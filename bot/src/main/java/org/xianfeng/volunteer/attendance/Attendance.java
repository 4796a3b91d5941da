package org.xianfeng.volunteer.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody's attendance of a shift.
 *
 * @param version grows with every change
 * @param stays in order, the last of which may go on still
 */
public record Attendance(long version, Status status, List<Stay> stays) {

    public static final Attendance NONE = new Attendance(0, Status.NORMAL, List.of());

    private static final Pattern WRITTEN = Pattern.compile("(\\d+) ([A-Z]+) ([0-9,-]*)");

    public enum Status {
        NORMAL,
        /** Came, did not check out, and is counted by the rule for that. */
        FORGOT,
        /** Never came. */
        MISSED,
        /** Never came, and the organizer has excused it. */
        EXCUSED
    }

    public Attendance {
        stays = List.copyOf(stays);
        boolean away = status == Status.MISSED || status == Status.EXCUSED;
        if (away && !stays.isEmpty()) {
            throw new IllegalArgumentException("who never came has no stays, got " + stays);
        }
        if (stays.stream().limit(Math.max(0, stays.size() - 1)).anyMatch(Stay::isOpen)) {
            throw new IllegalArgumentException("only the last stay may go on, got " + stays);
        }
    }

    public boolean came() {
        return !stays.isEmpty();
    }

    /** Whether somebody is there now, as far as we know. */
    public boolean isThere() {
        return came() && stays.getLast().isOpen();
    }

    public Optional<Instant> firstIn() {
        return stays.stream().findFirst().map(Stay::in);
    }

    public Optional<Instant> lastOut() {
        return came() ? stays.getLast().out() : Optional.empty();
    }

    /** How long all stays were together that have ended. */
    public Duration length() {
        return stays.stream().map(Stay::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Reads what the scripts wrote. */
    public static Attendance parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalStateException("an attendance in Redis cannot be read: " + written);
        }
        return new Attendance(Long.parseLong(parts.group(1)), Status.valueOf(parts.group(2)),
                readStays(parts.group(3)));
    }

    /** The stays as the scripts write them: {@code in-out,in-} in milliseconds. */
    public static String writeStays(List<Stay> stays) {
        return stays.stream().map(stay -> stay.in().toEpochMilli() + "-"
                + stay.out().map(out -> Long.toString(out.toEpochMilli())).orElse("")).collect(Collectors.joining(","));
    }

    /** Reads what {@link #writeStays} wrote. */
    public static List<Stay> readStays(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(",")).map(Attendance::parseStay).toList();
    }

    private static Stay parseStay(String written) {
        int dash = written.indexOf('-');
        Stay begun = Stay.from(moment(written.substring(0, dash)));
        String out = written.substring(dash + 1);
        return out.isEmpty() ? begun : begun.until(moment(out));
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
