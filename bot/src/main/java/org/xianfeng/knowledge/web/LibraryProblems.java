package org.xianfeng.knowledge.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.xianfeng.knowledge.LibraryBusyException;
import org.xianfeng.knowledge.LibraryException;
import redis.clients.jedis.exceptions.JedisException;

/** Says in plain words what the framework and the library say in theirs. */
@RestControllerAdvice(assignableTypes = {LibraryController.class, BrowseController.class, ReindexController.class,
        FeedbackController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LibraryProblems {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryProblems.class);
    private static final String RETRY_AFTER = "3";

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail unreadable() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
                "The body is not JSON of the form {\"question\": \"…\"}.");
    }

    @ExceptionHandler
    ProblemDetail broken(LibraryException broken) {
        LOG.error("The library failed", broken);
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
                "The library cannot be read at the moment. The cause is in the service's log.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(LibraryBusyException busy) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
                        "Too many questions are being answered at the moment. Please ask again in some seconds."));
    }

    @ExceptionHandler
    ProblemDetail unreachable(JedisException unreachable) {
        LOG.error("Redis does not answer", unreachable);
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
                "The library's state is out of reach at the moment. The cause is in the service's log.");
    }
}
