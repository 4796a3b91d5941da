package org.xianfeng.knowledge.web;

import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.reindex.Job;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.Reindexing;
import org.xianfeng.knowledge.reindex.Rollback;
import org.xianfeng.knowledge.reindex.Start;
import org.xianfeng.member.Audit;
import org.xianfeng.member.Callers;

/** Has the library read anew, and back. For admins. */
@RestController
@RequestMapping(path = "/api/v1/library", produces = {MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Library")
@ApiResponse(responseCode = "401", description = "No identity and no admin token")
@ApiResponse(responseCode = "403", description = "Not an admin")
final class ReindexController {

    private static final String PATH = "/api/v1/library/reindex";

    private final Audit audit;
    private final Reindexing reindexing;
    private final Library library;
    private final Callers callers;

    ReindexController(Reindexing reindexing, Library library, Callers callers, Audit audit) {
        this.audit = audit;
        this.reindexing = reindexing;
        this.library = library;
        this.callers = callers;
    }

    @PostMapping("/reindex")
    @Operation(summary = "Begin to read the library's folder anew", description = "Questions asked meanwhile are answered from the old state. How far it is says GET.")
    @ApiResponse(responseCode = "202", description = "It has begun")
    @ApiResponse(responseCode = "409", description = "Somebody has begun already; the field job says who, and how far it is")
    ResponseEntity<JobResponse> reindex(@Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = "Also analyse what did not change") @RequestParam(defaultValue = "false") boolean full,
            @Parameter(description = "Switch even if checks fail") @RequestParam(defaultValue = "false") boolean force) {
        Start.Started started = start(request, new Reindex(full, force));
        return ResponseEntity.accepted().header(HttpHeaders.LOCATION, PATH).body(JobResponse.of(started.job()));
    }

    @GetMapping("/reindex")
    @Operation(summary = "How far reading the library's folder anew is, or how the last time ended")
    @ApiResponse(responseCode = "200", description = "The job under way in any instance, or else the last one of this day")
    JobResponse job(@Parameter(hidden = true) HttpServletRequest request) {
        checkAdmin(request);
        return reindexing.job().map(JobResponse::of).orElse(JobResponse.NONE);
    }

    @PostMapping("/reload")
    @Operation(summary = "Read the library's folder anew, and answer when that is done", description = "Questions asked meanwhile are answered from the old state.")
    @ApiResponse(responseCode = "200", description = "The library was read anew")
    @ApiResponse(responseCode = "409", description = "Checks fail and the old state stays, or somebody else has begun already")
    ReloadResponse reload(@Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = "Also analyse what did not change") @RequestParam(defaultValue = "false") boolean full,
            @Parameter(description = "Switch even if checks fail") @RequestParam(defaultValue = "false") boolean force) {
        Job job = start(request, new Reindex(full, force)).end().join();
        return switch (job.state()) {
            case SWITCHED, UNCHANGED -> ReloadResponse.of(job.result());
            case REFUSED -> throw RefusedException.conflict(
                    "Checks of the new state fail, so the old one stays. Correct them, or add force=true.",
                    JobResponse.of(job));
            case RUNNING, FAILED -> throw new RefusedException(HttpStatus.SERVICE_UNAVAILABLE,
                    "The library cannot be read at the moment. The cause is in the service's log.");
        };
    }

    @PostMapping("/rollback")
    @Operation(summary = "Go back to the state before the last switch", description = "It stays, over a restart too, until the folder is read anew.")
    @ApiResponse(responseCode = "200", description = "The library is back")
    @ApiResponse(responseCode = "409", description = "There is nothing to go back to, or somebody reads the folder anew")
    RollbackResponse rollBack(@Parameter(hidden = true) HttpServletRequest request) {
        checkAdmin(request);
        return switch (reindexing.rollBack(name(request))) {
            case Rollback.Done() -> {
                audit.note(name(request), Audit.Action.ROLLBACK, "", "");
                yield RollbackResponse.of(library.status());
            }
            case Rollback.Nothing() -> throw new RefusedException(HttpStatus.CONFLICT,
                    "There is no earlier state to go back to.");
            case Rollback.Busy(Optional<Job> job) -> throw busy(job);
        };
    }

    private Start.Started start(HttpServletRequest request, Reindex how) {
        checkAdmin(request);
        return switch (reindexing.start(how, name(request))) {
            case Start.Started started -> {
                audit.note(name(request), Audit.Action.REINDEX, "", "");
                yield started;
            }
            case Start.Busy(Optional<Job> job) -> throw busy(job);
        };
    }

    private static RefusedException busy(Optional<Job> job) {
        String who = job.map(other -> " by " + other.by() + ": " + other.done() + " of " + other.total()
                + " entries are done").orElse("");
        return RefusedException.conflict("The library is being read anew already" + who + ".",
                job.map(JobResponse::of).orElse(JobResponse.NONE));
    }

    private void checkAdmin(HttpServletRequest request) {
        if (!callers.role(request).may(Permission.LIBRARY)) {
            throw callers.who(request).isPresent()
                    ? new RefusedException(HttpStatus.FORBIDDEN, "Only an admin may do this to the library.")
                    : RefusedException.unauthorized("Please send the admin token as \"Authorization: Bearer\".");
        }
    }

    private String name(HttpServletRequest request) {
        return callers.who(request).map(ChatId::toString).orElse("the admin token");
    }
}
