package org.xianfeng;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import biweekly.Biweekly;

/** A calendar as a phone reads it. */
final class Calendar {

    /** Something that the phone will show. */
    record Appointment(String title, Instant start) {}

    private Calendar() {}

    static List<Appointment> read(byte[] file) {
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first().getEvents().stream()
                .map(event -> new Appointment(event.getSummary().getValue(),
                        event.getDateStart().getValue().toInstant()))
                .toList();
    }
}
