package org.xianfeng.messenger.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request is turned away; the reader is told with a phrase {@code web.refused.…}. */
enum ApiError {

    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "STRANGER"), UNMEASURED(
            HttpStatus.LENGTH_REQUIRED), TOO_LARGE(
                    HttpStatus.CONTENT_TOO_LARGE), FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE), NO_ADMIN(
                            HttpStatus.FORBIDDEN), NO_FILE(HttpStatus.NOT_FOUND), BLANK(
                                    HttpStatus.BAD_REQUEST), TOO_MANY(
                                            HttpStatus.TOO_MANY_REQUESTS), UNAVAILABLE(
                                                    HttpStatus.SERVICE_UNAVAILABLE);

    private static final String RETRY_AFTER = "5";

    private final HttpStatus status;
    private final String phrase;

    ApiError(HttpStatus status) {
        this.status = status;
        this.phrase = name();
    }

    ApiError(HttpStatus status, String phrase) {
        this.status = status;
        this.phrase = phrase;
    }

    ErrorResponseException exception() {
        return because(null);
    }

    ErrorResponseException because(@Nullable Throwable cause) {
        ErrorResponseException refused = new ErrorResponseException(status, ProblemDetail.forStatus(status), cause,
                "web.refused." + phrase, null);
        if (this == TOO_MANY) {
            refused.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return refused;
    }
}
