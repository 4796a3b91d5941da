package org.xianfeng.broadcast.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.export.Sheet;
import org.xianfeng.member.MemberDirectory;

/** Reads a list of people, by their names or their ids: as a text, however they are separated, or as a table. */
@Component
public final class PastedList {

    private final MemberDirectory directory;

    PastedList(MemberDirectory directory) {
        this.directory = directory;
    }

    /**
     * What a list says.
     *
     * @param chats those who were found
     * @param unknown what names nobody we know
     * @param ambiguous names that several have
     */
    public record People(List<ChatId> chats, List<String> unknown, List<String> ambiguous) {}

    public People read(String text) {
        return read(Arrays.stream(text.split("[\\n\\r\\t,，、;；]+")));
    }

    public People read(Sheet sheet) {
        return read(PeopleColumn.entries(sheet).stream());
    }

    private People read(Stream<String> written) {
        Set<String> entries = written.map(String::strip).filter(entry -> !entry.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<ChatId>> named = directory.named(entries);
        Set<ChatId> chats = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        List<String> ambiguous = new ArrayList<>();
        for (String entry : entries) {
            List<ChatId> found = named.getOrDefault(entry, List.of());
            Optional<ChatId> id = ChatId.read(entry).filter(chat -> !directory.of(List.of(chat)).isEmpty());
            if (found.size() > 1) {
                ambiguous.add(entry);
            } else if (found.isEmpty() && id.isEmpty()) {
                unknown.add(entry);
            } else {
                chats.add(id.orElseGet(() -> found.getFirst()));
            }
        }
        return new People(List.copyOf(chats), unknown, ambiguous);
    }
}
