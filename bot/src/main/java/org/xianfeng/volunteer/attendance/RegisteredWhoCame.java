package org.xianfeng.volunteer.attendance;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;

/** As the register has it. */
@Component
final class RegisteredWhoCame implements WhoCame {

    private final Register register;
    private final Seats seats;

    RegisteredWhoCame(Register register, Seats seats) {
        this.register = register;
        this.seats = seats;
    }

    @Override
    public Set<ChatId> to(Activity activity, Shift shift) {
        ShiftId id = activity.id(shift);
        Set<ChatId> came = register.of(id, register.known(id)).entrySet().stream()
                .filter(known -> known.getValue().came()).map(Map.Entry::getKey).collect(Collectors.toSet());
        if (!came.isEmpty()) {
            return came;
        }
        Set<ChatId> seated = new HashSet<>();
        seats.each(activity, shift, seated::add);
        return seated;
    }
}
