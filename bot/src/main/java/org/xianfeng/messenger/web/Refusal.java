package org.xianfeng.messenger.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request is turned away; the reader is told with the phrase {@code web.refused.NAME}. */
enum Refusal {

    STRANGER(HttpStatus.UNAUTHORIZED), FOREIGN(HttpStatus.FORBIDDEN), UNMEASURED(HttpStatus.LENGTH_REQUIRED), TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE), FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE), NO_ADMIN(
                    HttpStatus.FORBIDDEN), NO_FILE(HttpStatus.NOT_FOUND), BLANK(
                            HttpStatus.BAD_REQUEST), UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Refusal(HttpStatus status) {
        this.status = status;
    }

    ErrorResponseException exception() {
        return because(null);
    }

    ErrorResponseException because(@Nullable Throwable cause) {
        return new ErrorResponseException(status, ProblemDetail.forStatus(status), cause, "web.refused." + name(),
                null);
    }
}
