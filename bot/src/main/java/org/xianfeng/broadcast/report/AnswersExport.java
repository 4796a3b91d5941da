package org.xianfeng.broadcast.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.broadcast.Responses.Response;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.export.Cell;
import org.xianfeng.export.Exportable;
import org.xianfeng.export.Table;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;

/** What readers answered; the subject is the broadcast's number. */
@Component
final class AnswersExport implements Exportable {

    static final String NAME = "bcanswers";

    private static final List<String> COLUMNS = List.of("name", "branch", "answer", "at");

    private final Broadcasts broadcasts;
    private final Responses responses;
    private final BroadcastCards cards;
    private final Members members;
    private final Profiles profiles;
    private final Phrases phrases;

    AnswersExport(Broadcasts broadcasts, Responses responses, BroadcastCards cards, Members members,
            Profiles profiles, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.responses = responses;
        this.cards = cards;
        this.members = members;
        this.profiles = profiles;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission needs() {
        return Permission.BROADCAST;
    }

    @Override
    public Optional<String> title(String subject, ChatId reader, Locale language) {
        return BroadcastId.parse(subject).flatMap(broadcasts::find)
                .filter(broadcast -> cards.mayManage(reader, broadcast)).map(Broadcast::id)
                .map(id -> phrases.plain(language, "export.bcanswers", id));
    }

    @Override
    public Table table(String subject, Locale language) {
        BroadcastId id = BroadcastId.parse(subject).orElseThrow();
        return new Table(COLUMNS.stream().map(column -> phrases.plain(language, "export.bcanswers." + column)).toList(),
                responses.answers(id).flatMap(this::rows));
    }

    private Stream<List<Cell>> rows(List<Response> page) {
        List<ChatId> chats = page.stream().map(Response::chat).toList();
        Map<ChatId, String> names = members.names(chats);
        Map<ChatId, Profile> known = profiles.ofAll(chats);
        return page.stream().map(one -> List.of(Cell.of(names.getOrDefault(one.chat(), "")),
                Cell.of(known.getOrDefault(one.chat(), Profile.EMPTY).branch().orElse("")), Cell.of(one.text()),
                new Cell.Moment(one.at())));
    }
}
