package org.xianfeng.knowledge.reindex;

import java.util.Collection;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Members;

import static org.assertj.core.api.Assertions.assertThat;

class KnownAdminNamesTest {

    /** An admin does not know which of the others is web:c816. */
    @Test
    void callsAdminsByTheNamesThatTheyHaveGivenThemselves() {
        AdminNames names = new KnownAdminNames(new WangOnly());
        assertThat(names.of("web:c816")).isEqualTo("王主任");
        assertThat(names.of("web:d001")).isEqualTo("web:d001");
        assertThat(names.of("API")).isEqualTo("API");
        assertThat(names.of("李四")).isEqualTo("李四");
    }

    private static final class WangOnly implements Members {

        @Override
        public Map<ChatId, String> names(Collection<ChatId> chats) {
            ChatId wang = new ChatId("web", "c816");
            return chats.contains(wang) ? Map.of(wang, "王主任") : Map.of();
        }

        @Override
        public boolean knows(ChatId chat) {
            return true;
        }

        @Override
        public void call(ChatId chat, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Assignment assignment(ChatId chat) {
            return Assignment.of(Role.MEMBER);
        }

        @Override
        public void assign(ChatId chat, Assignment given) {
            throw new UnsupportedOperationException();
        }
    }
}
