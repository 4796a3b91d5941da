package org.xianfeng.console.library;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Explaining;
import org.xianfeng.knowledge.Explanation;
import org.xianfeng.knowledge.LibraryBusyException;
import org.xianfeng.knowledge.Question;

/** Tries a question, and shows why it is answered as it is. Nothing is counted by it. */
@Controller
@Hidden
final class TrialController {

    private final Explaining library;

    TrialController(Explaining library) {
        this.library = library;
    }

    /** What was found, as the page shows it; numbers have two digits behind the point. */
    record CandidateLine(String entry, String titled, String text, String score, String coverage, String naming,
            String cosine, String asked) {}

    @GetMapping(SearchController.PATH + "/try")
    String ask(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        model.addAttribute("words", words);
        if (!words.isBlank() && words.length() <= Question.LONGEST) {
            explain(new Question(words.strip()), model);
        }
        return "console/try";
    }

    private void explain(Question question, Model model) {
        try {
            Explanation explanation = library.explain(question);
            model.addAttribute("explanation", explanation);
            model.addAttribute("confidence", number(explanation.answer().confidence()));
            model.addAttribute("sure", number(explanation.sure()));
            model.addAttribute("suggested", number(explanation.suggested()));
            model.addAttribute("decision", decision(explanation.answer()));
            model.addAttribute("sentence", sentence(explanation.answer()));
            model.addAttribute("candidates", candidates(explanation));
        } catch (LibraryBusyException _) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static List<CandidateLine> candidates(Explanation explanation) {
        return explanation.candidates().stream().map(one -> new CandidateLine(one.passage().entry(),
                one.passage().titled(), one.passage().text(), number(one.score()), number(one.coverage()),
                number(one.naming()), number(one.cosine()), one.asked())).toList();
    }

    private static String decision(Answer answer) {
        return switch (answer) {
            case Answer.Answered _ -> "ANSWERED";
            case Answer.Suggested _ -> "SUGGESTED";
            case Answer.NotFound _ -> "NOT_FOUND";
            case Answer.Surveyed _ -> "SURVEYED";
        };
    }

    private static String sentence(Answer answer) {
        return switch (answer) {
            case Answer.Answered(var finding, _) -> finding.sentence();
            case Answer.Suggested(var finding, _) -> finding.sentence();
            case Answer.Surveyed _,Answer.NotFound _ -> "";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
