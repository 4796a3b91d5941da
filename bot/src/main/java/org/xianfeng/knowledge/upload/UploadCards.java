package org.xianfeng.knowledge.upload;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.document.extract.Legibility;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.reindex.AdminNames;

/** Shows brought files, and what became of them. */
@Component
final class UploadCards {

    static final int PAGE = 8;

    private static final int LONGEST_LABEL = 30;
    private static final int MOST_LINES = 10;
    private static final int SAMPLE = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final AdminNames names;
    private final Phrases phrases;
    private final ZoneId zone;
    private final DocumentSettings settings;

    UploadCards(AdminNames names, Phrases phrases, ZoneId zone, DocumentSettings settings) {
        this.names = names;
        this.phrases = phrases;
        this.zone = zone;
        this.settings = settings;
    }

    Reply outcome(Locale language, FileName name, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken -> taken(language, taken);
            case Outcome.Doubtful(Upload held, Receipt receipt) -> doubtful(language, held, receipt);
            case Outcome.Refused(DocumentRefusal reason, String seen) -> refused(language, name, reason, seen);
            case Outcome.Gone() -> say(language, "documents.gone", name.text());
            case Outcome.Failed() -> say(language, "documents.failed", name.text());
        };
    }

    Reply refused(Locale language, FileName name, DocumentRefusal reason) {
        return refused(language, name, reason, "");
    }

    Reply refused(Locale language, FileName name, DocumentRefusal reason, String seen) {
        return Reply.of(phrases.say(language, "documents.refused", name.text(),
                phrases.say(language, "documents.refused." + reason, settings.largest().toMegabytes(), seen)));
    }

    private Reply taken(Locale language, Outcome.Taken taken) {
        Upload brought = taken.brought();
        List<Markup> lines = new ArrayList<>();
        lines.add(phrases.say(language, taken.replaced() ? "documents.replaced" : "documents.taken", brought.title(),
                brought.sections()));
        lines.addAll(found(language, taken.receipt()));
        if (!taken.problems().isEmpty()) {
            lines.add(phrases.say(language, "documents.left-out", taken.problems().size(), taken.problems().stream()
                    .limit(MOST_LINES).map(Problem::line).map(String::valueOf).collect(Collectors.joining("、"))));
        }
        lines.addAll(doubts(language, taken.receipt()));
        lines.addAll(samples(language, taken.receipt()));
        if (!taken.served()) {
            lines.add(phrases.say(language, "documents.not-served"));
            return Reply.of(Markup.lines(lines)).with(remove(phrases, language, brought));
        }
        return Reply.of(Markup.lines(lines)).with(tryOut(language, brought), remove(phrases, language, brought));
    }

    /** What there is in it beside its entries. */
    private List<Markup> found(Locale language, Receipt receipt) {
        int headings = receipt.reading().headings();
        return headings == 0 && receipt.dated() == 0
                ? List.of()
                : List.of(phrases.say(language, "documents.found", headings, receipt.dated()));
    }

    private List<Markup> doubts(Locale language, Receipt receipt) {
        Legibility legibility = receipt.reading().legibility();
        List<Markup> doubts = new ArrayList<>();
        if (legibility.isRecognised()) {
            doubts.add(phrases.say(language, "documents.recognised", legibility.sureness()));
        }
        if (legibility.unreadPages() > 0) {
            doubts.add(phrases.say(language, "documents.unread", legibility.unreadPages()));
        }
        if (legibility.isDoubtful()) {
            doubts.add(phrases.say(language, "documents.doubtful"));
            doubts.addAll(beginning(receipt));
        }
        return doubts;
    }

    private static List<Markup> beginning(Receipt receipt) {
        return receipt.reading().beginning().stream().map(line -> Markup.italic(Characters.shortened(line, SAMPLE)))
                .toList();
    }

    private List<Markup> samples(Locale language, Receipt receipt) {
        List<Markup> lines = new ArrayList<>();
        lines.add(phrases.say(language, "documents.first", receipt.first().size()));
        receipt.first().forEach(sample -> lines.add(phrases.say(language, "documents.sample",
                Characters.shortened(sample.title(), SAMPLE),
                Characters.shortened(sample.text().replaceAll("\\s+", " "), SAMPLE))));
        return lines;
    }

    private Reply doubtful(Locale language, Upload held, Receipt receipt) {
        List<Markup> lines = new ArrayList<>();
        lines.add(phrases.say(language, "documents.held", held.title(), receipt.reading().legibility().sureness()));
        lines.addAll(beginning(receipt));
        return Reply.of(Markup.lines(lines)).with(
                new Button(phrases.plain(language, "documents.button.accept"),
                        UploadVerbs.ACCEPT.with(held.name().key(), held.stamp())),
                new Button(phrases.plain(language, "documents.button.discard"),
                        UploadVerbs.DISCARD.with(held.name().key(), held.stamp())));
    }

    /** A page of all files, each as a button. */
    Reply list(Locale language, List<Upload> all, int page) {
        if (all.isEmpty()) {
            return say(language, "documents.none");
        }
        Paging paging = Paging.of(all.size(), PAGE, page);
        Reply list = say(language, "documents.list", all.size());
        for (Upload brought : paging.of(all)) {
            list = list
                    .with(new Button(Characters.shortened(brought.name().text(), LONGEST_LABEL),
                            UploadVerbs.OPEN.with(brought.name().key())));
        }
        return list.with(paging.buttons(UploadVerbs.LIST::with));
    }

    Reply card(Locale language, Upload brought) {
        return Reply.of(phrases.say(language, "documents.card", brought.title(), brought.name().text(),
                time(brought.at()), Math.ceilDiv(brought.size(), 1024), brought.sections(),
                names.of(brought.by().toString())))
                .with(tryOut(language, brought)).with(remove(phrases, language, brought))
                .with(new Button(phrases.plain(language, "documents.button.all"), UploadVerbs.LIST.with(0)));
    }

    /** Before it is taken from everybody. */
    Reply askToRemove(Locale language, Upload brought) {
        return say(language, "documents.surely", brought.title()).with(
                new Button(phrases.plain(language, "documents.button.remove-surely"),
                        UploadVerbs.REMOVE_SURELY.with(brought.name().key(), brought.stamp())),
                new Button(phrases.plain(language, "member.button.back"),
                        UploadVerbs.OPEN.with(brought.name().key())));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private Button tryOut(Locale language, Upload brought) {
        return new Button(phrases.plain(language, "documents.button.try"), UploadVerbs.TRY.with(brought.name().key()));
    }

    static Button remove(Phrases phrases, Locale language, Upload brought) {
        return new Button(phrases.plain(language, "documents.button.remove"),
                UploadVerbs.REMOVE.with(brought.name().key(), brought.stamp()));
    }

    private Reply say(Locale language, String key, Object... arguments) {
        return Reply.of(phrases.say(language, key, arguments));
    }
}
