package org.xianfeng.volunteer.checkin;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;

/** The session's note of the shifts at whose place somebody has shown to be, and until when that holds. */
final class PlaceProof {

    private static final String NOTE = "checkin.proof";

    private PlaceProof() {}

    static void keep(List<ShiftOfActivity> here, Instant until, Session session) {
        String ids = here.stream().map(open -> open.id().toString()).collect(Collectors.joining(","));
        session.put(NOTE, ids + "@" + until.toEpochMilli());
    }

    /** Whether they have shown it a short while ago. */
    static boolean holds(ShiftId shift, Instant now, Session session) {
        String[] proof = session.get(NOTE).orElse("@0").split("@", 2);
        return List.of(proof[0].split(",")).contains(shift.toString())
                && now.isBefore(Instant.ofEpochMilli(Long.parseLong(proof[1])));
    }

    static void forget(Session session) {
        session.forget(NOTE);
    }
}
