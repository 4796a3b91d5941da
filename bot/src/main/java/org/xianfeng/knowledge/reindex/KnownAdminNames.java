package org.xianfeng.knowledge.reindex;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Members;

/** The names that people have given themselves; the id of who has none. */
@Component
final class KnownAdminNames implements AdminNames {

    private final Members members;

    KnownAdminNames(Members members) {
        this.members = members;
    }

    @Override
    public String of(String by) {
        return ChatId.read(by).map(chat -> members.names(Set.of(chat)).getOrDefault(chat, by)).orElse(by);
    }
}
