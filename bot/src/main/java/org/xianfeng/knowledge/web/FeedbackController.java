package org.xianfeng.knowledge.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.chat.Permission;
import org.xianfeng.knowledge.feedback.Feedback;
import org.xianfeng.knowledge.feedback.QuestionGroup;
import org.xianfeng.knowledge.feedback.QuestionGroups;
import org.xianfeng.member.Callers;

/** Shows admins what people said of answers, and which questions wait. */
@RestController
@RequestMapping(path = "/api/v1", produces = {MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Feedback")
final class FeedbackController {

    private static final int PAGE = 50;

    private final Feedback feedback;
    private final Callers callers;

    FeedbackController(Feedback feedback, Callers callers) {
        this.feedback = feedback;
        this.callers = callers;
    }

    @GetMapping("/feedback")
    @Operation(summary = "Feedback and unanswered questions", description = "Counts, and the questions that wait for an answer in groups of like ones, the newest first. Nobody can tell who asked. For admins.")
    @ApiResponse(responseCode = "200", description = "The counts, and 50 groups a page")
    @ApiResponse(responseCode = "401", description = "No identity and no admin token")
    @ApiResponse(responseCode = "403", description = "Not an admin")
    FeedbackResponse feedback(
            @Parameter(description = "The first one being 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(hidden = true) HttpServletRequest request) {
        if (!callers.role(request).may(Permission.LIBRARY)) {
            throw callers.who(request).isPresent()
                    ? new RefusedException(HttpStatus.FORBIDDEN, "Only an admin may see the feedback.")
                    : RefusedException.unauthorized("Please send the admin token as \"Authorization: Bearer\".");
        }
        List<QuestionGroup> groups = QuestionGroups.of(feedback.kept());
        return FeedbackResponse.of(feedback.totals(), groups,
                groups.stream().skip(Math.max(0L, (long) page * PAGE)).limit(PAGE).toList());
    }
}
