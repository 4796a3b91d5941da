package org.xianfeng.knowledge.web;

import java.io.Serial;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that we cannot serve as it is; the detail says what to change. */
final class RefusedException extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1;

    RefusedException(String detail) {
        this(HttpStatus.BAD_REQUEST, detail);
    }

    RefusedException(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** Nobody stands behind the request, or nobody we know. */
    static RefusedException unauthorized(String detail) {
        RefusedException refused = new RefusedException(HttpStatus.UNAUTHORIZED, detail);
        refused.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refused;
    }

    /** What is wanted cannot be done beside this job, or because of how it ended. */
    static RefusedException conflict(String detail, JobResponse job) {
        RefusedException refused = new RefusedException(HttpStatus.CONFLICT, detail);
        refused.getBody().setProperty("job", job);
        return refused;
    }
}
