package org.xianfeng.knowledge.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibraryBusyException;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Turn;

/** Asks the library. */
@RestController
@RequestMapping(path = "/api/v1", produces = {MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Library")
final class LibraryController {

    private final Library library;
    private final RedisConversations conversations;
    private final Clock clock;
    /** Programs leave room for those who ask in the chat. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors() * 8);

    LibraryController(Library library, RedisConversations conversations, Clock clock) {
        this.library = library;
        this.conversations = conversations;
        this.clock = clock;
    }

    @PostMapping(path = "/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask a question", description = "Answers with one sentence of one passage and its sources, or says that the library does not have it.")
    @ApiResponse(responseCode = "200", description = "An answer, a suggestion, or that there is none")
    @ApiResponse(responseCode = "400", description = "The body is no question")
    @ApiResponse(responseCode = "413", description = "The body is larger than 64 KB")
    @ApiResponse(responseCode = "415", description = "The body is not JSON")
    @ApiResponse(responseCode = "429", description = "You ask too often; Retry-After says when to ask again")
    @ApiResponse(responseCode = "503", description = "Too many ask at once; Retry-After says when to ask again")
    AskResponse ask(@RequestBody AskRequest request) {
        Question asked = request.toQuestion();
        Instant start = clock.instant();
        Optional<String> session = Optional.ofNullable(request.session()).filter(name -> !name.isBlank());
        Question question = new Question(asked.text(), session.flatMap(conversations::last));
        Answer answer = answer(question);
        session.ifPresent(name -> Turn.of(question, answer).ifPresent(turn -> conversations.keep(name, turn)));
        return AskResponse.of(answer, Duration.between(start, clock.instant()));
    }

    private Answer answer(Question question) {
        if (!places.tryAcquire()) {
            throw new LibraryBusyException();
        }
        try {
            return library.ask(question);
        } finally {
            places.release();
        }
    }
}
