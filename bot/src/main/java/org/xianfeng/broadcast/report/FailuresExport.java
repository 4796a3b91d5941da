package org.xianfeng.broadcast.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Row;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.message.AudiencePhrases;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.export.Cell;
import org.xianfeng.export.Exportable;
import org.xianfeng.export.Table;
import org.xianfeng.member.Members;

/** Who does not have it, why, and what to do about it; the subject is the broadcast's number. */
@Component
final class FailuresExport implements Exportable {

    static final String NAME = "bcfailures";

    private static final List<String> COLUMNS = List.of("name", "branch", "reason", "advice", "detail");
    private static final List<RowState> FAILURES = List.of(RowState.BLOCKED, RowState.FAILED, RowState.UNKNOWN,
            RowState.WAITING, RowState.SKIPPED);

    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final BroadcastCards cards;
    private final AudiencePhrases audiences;
    private final Members members;
    private final Phrases phrases;

    FailuresExport(Broadcasts broadcasts, Recipients recipients, BroadcastCards cards, AudiencePhrases audiences,
            Members members, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.cards = cards;
        this.audiences = audiences;
        this.members = members;
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
                .map(id -> phrases.plain(language, "export.bcfailures", id));
    }

    @Override
    public Table table(String subject, Locale language) {
        BroadcastId id = BroadcastId.parse(subject).orElseThrow();
        return new Table(
                COLUMNS.stream().map(column -> phrases.plain(language, "export.bcfailures." + column)).toList(),
                recipients.rows(id, FAILURES).flatMap(page -> rows(page, group(id, language), language)));
    }

    /** What a row is called that is nobody's. */
    private String group(BroadcastId id, Locale language) {
        return broadcasts.find(id).map(Broadcast::audience).filter(Audience.OfGroup.class::isInstance)
                .map(group -> audiences.of(group, language)).orElse("");
    }

    private Stream<List<Cell>> rows(List<Row> page, String group, Locale language) {
        Map<ChatId, String> names = members.names(page.stream().map(Row::chat).toList());
        return page.stream().map(row -> {
            String why = why(row);
            return List.of(Cell.of(names.getOrDefault(row.chat(), group)), Cell.of(row.branch()),
                    Cell.of(phrases.plain(language, "broadcast.failure." + why)),
                    Cell.of(phrases.plain(language, "broadcast.advice." + why)),
                    Cell.of(row.state() == RowState.SKIPPED ? "" : row.reason()));
        });
    }

    /** The key of what happened, in words: the state, or why somebody was skipped, or that an account is gone. */
    private static String why(Row row) {
        if (row.state() == RowState.SKIPPED) {
            return row.reason();
        }
        return row.state() == RowState.BLOCKED && row.reason().contains("deactivated")
                ? "DEACTIVATED"
                : row.state().name();
    }
}
