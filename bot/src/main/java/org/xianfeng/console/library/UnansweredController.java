package org.xianfeng.console.library;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.Paging;
import org.xianfeng.console.ChatLinks;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.knowledge.feedback.Feedback;
import org.xianfeng.knowledge.feedback.KeptQuestion;
import org.xianfeng.knowledge.feedback.QuestionGroup;
import org.xianfeng.knowledge.feedback.QuestionGroups;
import org.xianfeng.time.MomentPhrases;

/** What the library could not answer, or not well, with what asks the same put together. */
@Controller
@Hidden
final class UnansweredController {

    private static final int PAGE = 20;
    private static final int MOST_ALIKE = 5;

    private final Feedback feedback;
    private final MomentPhrases moments;
    private final ChatLinks chat;

    UnansweredController(Feedback feedback, MomentPhrases moments, ChatLinks chat) {
        this.feedback = feedback;
        this.moments = moments;
        this.chat = chat;
    }

    /**
     * Questions that ask the same.
     *
     * @param alike the same in other words
     * @param notes what people said was wrong
     */
    record Line(String text, int count, String last, List<String> alike, List<String> notes) {}

    @GetMapping(SearchController.PATH + "/unanswered")
    String list(@RequestParam(name = "page", defaultValue = "0") int page,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        List<QuestionGroup> groups = QuestionGroups.of(feedback.kept());
        Paging paging = Paging.of(groups.size(), PAGE, page);
        model.addAttribute("lines", paging.of(groups).stream().map(group -> line(group, user)).toList());
        model.addAttribute("count", groups.size());
        model.addAttribute("paging", paging);
        model.addAttribute("write", chat.toCommand(user.chat(), "unanswered"));
        return "console/unanswered";
    }

    private Line line(QuestionGroup group, ConsoleUser user) {
        return new Line(group.newest().text(), group.count(), moments.moment(user.language(), group.last()),
                group.questions().stream().skip(1).limit(MOST_ALIKE).map(KeptQuestion::text).toList(),
                group.questions().stream().flatMap(question -> question.notes().stream()).limit(MOST_ALIKE).toList());
    }
}
