package org.xianfeng.volunteer.roster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;

/** Lets everybody be everywhere: what there would be without holds. */
final class NoHolds implements Holds {

    private final AtomicLong generations = new AtomicLong();

    @Override
    public Hold take(ChatId member, PostId post, Shift shift, boolean evenIfNear) {
        return new Hold.Taken(generations.incrementAndGet());
    }

    @Override
    public void confirm(ChatId member, PostId post, long generation) {}

    @Override
    public void release(ChatId member, PostId post, long generation) {}

    @Override
    public void move(ChatId member, PostId post, Shift shift) {}

    @Override
    public Optional<Copied> copy(ChatId from, ChatId into, PostId post) {
        return Optional.of(new Copied(generations.incrementAndGet(), 0));
    }

    @Override
    public Optional<PostId> clash(ChatId member, PostId post) {
        return Optional.empty();
    }

    @Override
    public List<PostId> of(ChatId member) {
        return List.of();
    }
}
