package org.xianfeng.volunteer.checkin;

import java.util.Locale;

import com.google.zxing.common.BitMatrix;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.xianfeng.chat.Phrases;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Seats;
import org.xianfeng.volunteer.picture.QrCode;

/** The page that an organizer puts on a screen: it always shows the code of this minute, and how many have come. */
@Controller
@Hidden
final class ScreenPage {

    private final OpenShifts shifts;
    private final ScreenLinks links;
    private final PresenceCodes codes;
    private final CodeAddress addresses;
    private final Register register;
    private final Seats seats;
    private final AttendanceCards cards;

    ScreenPage(OpenShifts shifts, ScreenLinks links, PresenceCodes codes, CodeAddress addresses, Register register,
            Seats seats, AttendanceCards cards) {
        this.shifts = shifts;
        this.links = links;
        this.codes = codes;
        this.addresses = addresses;
        this.register = register;
        this.seats = seats;
        this.cards = cards;
    }

    @GetMapping(ScreenLinks.PATH + "{shift}/{key}")
    String page(@PathVariable String shift, @PathVariable String key, Locale wanted, Model model,
            HttpServletResponse response) {
        ShiftOfActivity open = open(shift, key);
        Locale language = Phrases.nearest(wanted);
        guard(response);
        model.addAttribute("language", language.toLanguageTag());
        model.addAttribute("title", open.activity().title());
        model.addAttribute("period", cards.period(language, open.shift().start(), open.shift().end()));
        model.addAttribute("place", open.activity().place());
        model.addAttribute("code", code(open));
        return "attendance/screen";
    }

    @GetMapping(ScreenLinks.PATH + "{shift}/{key}/code")
    @ResponseBody
    Code code(@PathVariable String shift, @PathVariable String key, HttpServletResponse response) {
        guard(response);
        return code(open(shift, key));
    }

    private Code code(ShiftOfActivity open) {
        BitMatrix squares = QrCode.squares(addresses.of(open.id()));
        return new Code(squares.getWidth(), path(squares), codes.millisLeft(), register.came(open.id()),
                seats.count(open.activity(), open.shift()));
    }

    /** The black squares as one path of SVG, a run of a row each. */
    private static String path(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth();) {
                int end = x;
                while (end < squares.getWidth() && squares.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x).append(' ').append(y).append('h').append(end - x).append("v1h-")
                            .append(end - x).append('z');
                }
                x = end + 1;
            }
        }
        return path.toString();
    }

    private ShiftOfActivity open(String shift, String key) {
        return ShiftId.parse(shift).filter(id -> links.fits(id, key)).flatMap(shifts::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Nothing from elsewhere, kept by nobody, and the key goes to no other site. */
    private static void guard(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /**
     * What the page shows now.
     *
     * @param size of the code in squares
     * @param path of the black ones, for SVG
     * @param left milliseconds until the next code
     */
    record Code(int size, String path, long left, long came, int seated) {}
}
