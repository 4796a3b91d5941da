package org.xianfeng.knowledge.upload;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** Who brought which file to the library; the file stays the library's. */
@Component
final class UploadPersonalData implements PersonalData {

    private final UploadFolder folder;
    private final Phrases phrases;

    UploadPersonalData(UploadFolder folder, Phrases phrases) {
        this.folder = folder;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.passing("{documents}:arrivals"),
                PersonalKey.own("{documents}:seen:*"),
                PersonalKey.counted("{library}:job"),
                PersonalKey.counted("{library}:published"));
    }

    @Override
    public void erase(Erasure erasure) {
        folder.all().stream().filter(file -> file.by().equals(erasure.member())).forEach(file -> folder.note(
                new Upload(file.name(), file.title(), file.size(), file.sections(), file.first(), erasure.nobody(),
                        file.at())));
    }

    @Override
    public List<String> told(ChatId member, Locale language) {
        return folder.all().stream().filter(file -> file.by().equals(member))
                .map(file -> phrases.plain(language, "privacy.told.file", file.name())).toList();
    }
}
