package org.xianfeng.volunteer.poster;

import java.time.Duration;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.ActivityId;

/** Shows the poster of an activity that was published to everybody, as the servers of messengers ask for it. */
@RestController
@Hidden
final class PosterPage {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ActivityPreview preview;
    private final Posters posters;

    PosterPage(ActivityPreview preview, Posters posters) {
        this.preview = preview;
        this.posters = posters;
    }

    /** The path of an activity's poster. */
    static String path(ActivityId activity) {
        return "/activities/" + activity + "/poster.png";
    }

    @GetMapping("/activities/{number:[0-9]{1,9}}/poster.png")
    ResponseEntity<byte[]> poster(@PathVariable String number, Locale wanted) {
        return ActivityId.parse(number).flatMap(preview::published)
                .map(activity -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(FRESH)).header("X-Content-Type-Options", "nosniff")
                        .body(posters.of(activity, Phrases.nearest(wanted))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
