package org.xianfeng.chat.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/** Pictures that were sent together are one message to who sent them: what there is to say to each is said once. */
final class Album {

    /** The last album, and digests of what was said to it. */
    private static final String LAST = "album.last";

    private Album() {}

    static List<Reply> once(Incoming incoming, List<Reply> replies, Session session) {
        String album = incoming.origin().album();
        if (album.isEmpty()) {
            session.forget(LAST);
            return replies;
        }
        List<String> said = new ArrayList<>(session.get(LAST).map(kept -> Arrays.asList(kept.split(" ", -1)))
                .filter(kept -> kept.getFirst().equals(album)).orElse(List.of(album)));
        List<Reply> fresh = replies.stream().filter(reply -> !said.contains(digest(reply))).toList();
        fresh.forEach(reply -> said.add(digest(reply)));
        session.put(LAST, String.join(" ", said));
        return fresh;
    }

    private static String digest(Reply reply) {
        return Integer.toHexString(reply.text().html().hashCode());
    }
}
