package org.xianfeng.knowledge.upload;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.store.Renaming;
import redis.clients.jedis.UnifiedJedis;

/** Who has brought a file to the library, or had it indexed, is who they are now. */
@Component
final class RedisUploadMerge implements MemberMerge {

    private static final List<String> LIBRARY = List.of("{library}:job", "{library}:published");

    private final UnifiedJedis redis;
    private final UploadFolder folder;

    RedisUploadMerge(UnifiedJedis redis, UploadFolder folder) {
        this.redis = redis;
        this.folder = folder;
    }

    @Override
    public List<String> moved() {
        return LIBRARY;
    }

    @Override
    public List<String> left() {
        return List.of("{documents}:arrivals", "{documents}:seen:*");
    }

    @Override
    public boolean merge(Merge merge) {
        Renaming renaming = new Renaming(redis, merge.from().toString(), merge.into().toString());
        LIBRARY.forEach(renaming::within);
        folder.all().stream().filter(file -> file.by().equals(merge.from())).forEach(file -> folder.note(
                new Upload(file.name(), file.title(), file.size(), file.sections(), file.first(), merge.into(),
                        file.at())));
        return true;
    }
}
