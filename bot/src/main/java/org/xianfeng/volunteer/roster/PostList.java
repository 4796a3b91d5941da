package org.xianfeng.volunteer.roster;

import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.PostId;

/** The lists of those who signed up for a post, by how they stand to it; and the one way to go through them. */
public enum PostList {

    SEATED {

        @Override
        public List<ChatId> page(Roster roster, PostId post, int offset, int most) {
            return roster.seated(post, offset, most);
        }

        @Override
        public long size(PostView post) {
            return post.seated();
        }
    },
    /** Offered a place, and yet to answer. */
    OFFERED {

        @Override
        public List<ChatId> page(Roster roster, PostId post, int offset, int most) {
            return roster.offered(post, offset, most);
        }

        @Override
        public long size(PostView post) {
            return post.offered();
        }
    },
    WAITING {

        @Override
        public List<ChatId> page(Roster roster, PostId post, int offset, int most) {
            return roster.waiting(post, offset, most);
        }

        @Override
        public long size(PostView post) {
            return post.waiting();
        }
    };

    private static final int PAGE = 500;

    public abstract List<ChatId> page(Roster roster, PostId post, int offset, int most);

    public abstract long size(PostView post);

    /** All of them, page after page; each page is read when the one before it has been gone through. */
    public Stream<List<ChatId>> pages(Roster roster, PostId post) {
        return Stream.iterate(0, offset -> offset + PAGE).map(offset -> page(roster, post, offset, PAGE))
                .takeWhile(members -> !members.isEmpty());
    }
}
