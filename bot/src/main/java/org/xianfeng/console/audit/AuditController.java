package org.xianfeng.console.audit;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.console.ExportDownload;
import org.xianfeng.export.Cell;
import org.xianfeng.export.Table;
import org.xianfeng.export.TableFormat;
import org.xianfeng.member.Audit;
import org.xianfeng.member.Members;
import org.xianfeng.member.audit.AuditEntry;
import org.xianfeng.member.audit.AuditFilter;
import org.xianfeng.member.audit.AuditPage;
import org.xianfeng.member.audit.AuditTrail;
import org.xianfeng.time.MomentPhrases;

/** The trail of what was done, by what and by whom, and as a file. */
@Controller
@Hidden
final class AuditController {

    private static final String PATH = "/console/audit";
    private static final int PAGE = 50;
    private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z_]+\\b");
    private static final List<String> COLUMNS = List.of("at", "by", "action", "whom", "what", "from");

    private final AuditTrail trail;
    private final Audit audit;
    private final Members members;
    private final ExportDownload downloads;
    private final MomentPhrases moments;
    private final Phrases phrases;

    AuditController(AuditTrail trail, Audit audit, Members members, ExportDownload downloads, MomentPhrases moments,
            Phrases phrases) {
        this.trail = trail;
        this.audit = audit;
        this.members = members;
        this.downloads = downloads;
        this.moments = moments;
        this.phrases = phrases;
    }

    /** An entry as the page shows it: people by their names, where they have one. */
    record Line(String at, String by, String byName, String action, String whom, String whomName, String what,
            String from) {}

    /** @param before the id of the last entry on the page before; none on the first */
    @GetMapping(PATH)
    String list(@RequestParam(name = "action", defaultValue = "") String action,
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestParam(name = "before", defaultValue = "") String before,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        AuditPage page = trail.page(filter(action, person), before, PAGE);
        Map<ChatId, String> names = names(page.entries());
        model.addAttribute("actions", Audit.Action.values());
        model.addAttribute("action", action);
        model.addAttribute("person", person);
        model.addAttribute("lines", page.entries().stream().map(entry -> line(entry, names, user)).toList());
        String filter = "action=" + encoded(action) + "&person=" + encoded(person);
        model.addAttribute("export", PATH + "/export?" + filter);
        page.older().ifPresent(id -> model.addAttribute("older", PATH + "?" + filter + "&before=" + encoded(id)));
        return "console/audit";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static AuditFilter filter(String action, String person) {
        return new AuditFilter(
                Arrays.stream(Audit.Action.values()).filter(one -> one.name().equals(action)).findFirst(),
                person.strip());
    }

    private Map<ChatId, String> names(List<AuditEntry> entries) {
        Set<ChatId> chats = new HashSet<>();
        entries.forEach(entry -> Stream.of(entry.by(), entry.whom()).flatMap(id -> ChatId.read(id).stream())
                .forEach(chats::add));
        return members.names(chats);
    }

    private Line line(AuditEntry entry, Map<ChatId, String> names, ConsoleUser user) {
        return new Line(moments.moment(user.language(), entry.at()), entry.by(), name(entry.by(), names),
                phrases.plain(user.language(), "audit." + entry.action()), entry.whom(), name(entry.whom(), names),
                what(entry, user.language()), entry.from());
    }

    /** With the words of ours in it said in the reader's language; numbers and names stay. */
    private String what(AuditEntry entry, Locale language) {
        return WORD.matcher(entry.what()).replaceAll(word -> {
            String key = "audit.word." + entry.action() + "." + word.group();
            return Matcher.quoteReplacement(phrases.words(key).isEmpty()
                    ? word.group()
                    : phrases.plain(language, key));
        });
    }

    private static String name(String id, Map<ChatId, String> names) {
        return ChatId.read(id).flatMap(chat -> Optional.ofNullable(names.get(chat))).orElse(id);
    }

    /** All that a filter lets through, page after page as it is written. */
    @GetMapping(PATH + "/export")
    void export(@RequestParam(name = "action", defaultValue = "") String action,
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, HttpServletResponse response) throws IOException {
        AuditFilter filter = filter(action, person);
        List<String> headers = COLUMNS.stream()
                .map(column -> phrases.plain(user.language(), "audit.column." + column)).toList();
        audit.note(user.chat().toString(), Audit.Action.EXPORT, "", "audit");
        Stream<List<Cell>> rows = Stream
                .iterate(Optional.of(trail.page(filter, "", PAGE)), Optional::isPresent,
                        page -> page.flatMap(AuditPage::older).map(id -> trail.page(filter, id, PAGE)))
                .flatMap(page -> page.orElseThrow().entries().stream()).map(entry -> List.of(
                        new Cell.Moment(entry.at()), Cell.of(entry.by()),
                        Cell.of(phrases.plain(user.language(), "audit." + entry.action())), Cell.of(entry.whom()),
                        Cell.of(what(entry, user.language())), Cell.of(entry.from())));
        downloads.send(phrases.plain(user.language(), "console.area.AUDIT"), new Table(headers, rows), TableFormat.CSV,
                response);
    }
}
