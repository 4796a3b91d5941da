package org.xianfeng.console.library;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Paging;
import org.xianfeng.console.ChatLinks;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibraryBusyException;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.upload.BroughtFiles;
import org.xianfeng.time.MomentPhrases;

/** Searches the library, and shows its entries and the files that were brought. */
@Controller
@Hidden
final class SearchController {

    static final String PATH = "/console/library";

    private static final int MOST_FOUND = 10;
    private static final int PAGE = 20;

    private final Library library;
    private final BroughtFiles files;
    private final MomentPhrases moments;
    private final ChatLinks chat;

    SearchController(Library library, BroughtFiles files, MomentPhrases moments, ChatLinks chat) {
        this.library = library;
        this.files = files;
        this.moments = moments;
        this.chat = chat;
    }

    @GetMapping(PATH)
    String search(@RequestParam(name = "q", defaultValue = "") String words,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("status", library.status());
        model.addAttribute("built", moments.moment(user.language(), library.status().built()));
        model.addAttribute("found", found(words));
        return "console/library";
    }

    private List<Passage> found(String words) {
        if (words.isBlank() || words.length() > Question.LONGEST) {
            return List.of();
        }
        try {
            return library.nearest(new Question(words.strip()), MOST_FOUND);
        } catch (LibraryBusyException _) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    @GetMapping(PATH + "/entries/{id}")
    String entry(@PathVariable String id, Model model) {
        model.addAttribute("entry", library.entry(id)
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND)));
        return "console/entry";
    }

    /** A file as the page shows it. */
    record FileLine(String name, String title, long kilobytes, int sections, String first, ChatId by, String at) {}

    @GetMapping(PATH + "/documents")
    String documents(@RequestParam(name = "page", defaultValue = "0") int page,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        List<BroughtFiles.BroughtFile> all = files.all();
        Paging paging = Paging.of(all.size(), PAGE, page);
        model.addAttribute("files", paging.of(all).stream().map(file -> new FileLine(file.name(), file.title(),
                Math.ceilDiv(file.size(), 1024), file.sections(), file.first(), file.by(),
                moments.moment(user.language(), file.at()))).toList());
        model.addAttribute("paging", paging);
        model.addAttribute("bring", chat.toCommand(user.chat(), "documents"));
        return "console/documents";
    }
}
