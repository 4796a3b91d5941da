package org.xianfeng.volunteer.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Gives a member's calendar to whoever has its secret address, as the programs do that follow it. */
@RestController
@Hidden
final class CalendarPage {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final CalendarLinks links;
    private final MemberCalendar calendar;
    private final CalendarWriter writer;

    CalendarPage(CalendarLinks links, MemberCalendar calendar, CalendarWriter writer) {
        this.links = links;
        this.calendar = calendar;
        this.writer = writer;
    }

    /** The path of the calendar with this secret. */
    static String path(String secret) {
        return "/calendar/" + secret + ".ics";
    }

    @GetMapping("/calendar/{secret:[A-Za-z0-9_-]{16,64}}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret, WebRequest request) {
        CalendarLinks.Owner owner = links.owner(secret)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<CalendarEntry> entries = calendar.of(owner.member());
        String tag = DigestUtils.md5DigestAsHex((owner.language() + entries.toString())
                .getBytes(StandardCharsets.UTF_8));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.OK).eTag(tag)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header("X-Robots-Tag", "noindex").header("X-Content-Type-Options", "nosniff");
        return request.checkNotModified('"' + tag + '"')
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : answer.header(HttpHeaders.CONTENT_TYPE, CalendarWriter.MEDIA_TYPE)
                        .body(writer.write(entries, owner.language()).getBytes(StandardCharsets.UTF_8));
    }
}
