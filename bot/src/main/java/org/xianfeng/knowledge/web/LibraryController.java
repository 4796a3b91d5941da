package org.xianfeng.knowledge.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.chat.Role;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.member.Callers;

/** Asks the library, and has it read anew. */
@RestController
@RequestMapping(path = "/api/v1", produces = {MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Library")
final class LibraryController {

    private final Library library;
    private final Callers callers;
    private final Clock clock;

    LibraryController(Library library, Callers callers, Clock clock) {
        this.library = library;
        this.callers = callers;
        this.clock = clock;
    }

    @PostMapping(path = "/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask a question", description = "Answers with one sentence of one passage and its sources, or says that the library does not have it.")
    @ApiResponse(responseCode = "200", description = "An answer, a suggestion, or that there is none")
    @ApiResponse(responseCode = "400", description = "The body is no question")
    @ApiResponse(responseCode = "413", description = "The body is larger than 64 KB")
    @ApiResponse(responseCode = "415", description = "The body is not JSON")
    AskResponse ask(@RequestBody AskRequest request) {
        Question question = request.toQuestion();
        Instant start = clock.instant();
        Answer answer = library.ask(question);
        return AskResponse.of(answer, Duration.between(start, clock.instant()));
    }

    @PostMapping("/library/reload")
    @Operation(summary = "Read the library's folder anew", description = "Questions asked meanwhile are answered from the old state. For admins.")
    @ApiResponse(responseCode = "200", description = "The library was read anew")
    @ApiResponse(responseCode = "401", description = "No identity and no admin token")
    @ApiResponse(responseCode = "403", description = "Not an admin")
    ReloadResponse reload(@Parameter(hidden = true) HttpServletRequest request) {
        if (!callers.role(request).covers(Role.ADMIN)) {
            throw callers.who(request).isPresent()
                    ? new RefusedException(HttpStatus.FORBIDDEN, "Only an admin may reload the library.")
                    : RefusedException.unauthorized("Please send the admin token as \"Authorization: Bearer\".");
        }
        return ReloadResponse.of(library.reload());
    }
}
