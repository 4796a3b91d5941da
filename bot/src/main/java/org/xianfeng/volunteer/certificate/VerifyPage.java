package org.xianfeng.volunteer.certificate;

import java.util.Locale;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.ClientAddress;

/** Where whoever has a certificate before them sees whether it is ours: what is printed on it, and nothing else. */
@Controller
@Hidden
final class VerifyPage {

    private static final String PATH = "/verify";
    private static final int LONGEST = 40;

    private final CertificateService certificateService;
    private final RedisCertificates attempts;
    private final CertificateText sheet;
    private final CertificateSettings settings;
    private final ClientAddress addresses;

    VerifyPage(CertificateService certificateService, RedisCertificates attempts, CertificateText sheet,
            CertificateSettings settings, ClientAddress addresses) {
        this.certificateService = certificateService;
        this.attempts = attempts;
        this.sheet = sheet;
        this.settings = settings;
        this.addresses = addresses;
    }

    /** Where the code on a certificate leads. */
    static String path(String number, String code) {
        return PATH + "/" + number + "/" + code;
    }

    @GetMapping(PATH)
    String page(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code,
            HttpServletRequest request, HttpServletResponse response, Locale wanted, Model model) {
        return show(number, code, request, response, wanted, model);
    }

    @GetMapping(PATH + "/{number}/{code}")
    String scanned(@PathVariable String number, @PathVariable String code, HttpServletRequest request,
            HttpServletResponse response, Locale wanted, Model model) {
        return show(number, code, request, response, wanted, model);
    }

    /** A wrong number and a wrong code are told apart by nobody. */
    private String show(String number, String code, HttpServletRequest request, HttpServletResponse response,
            Locale wanted, Model model) {
        guard(response);
        model.addAttribute("language", Phrases.nearest(wanted).toLanguageTag());
        model.addAttribute("number", number.length() > LONGEST ? "" : number);
        if (number.isBlank() && code.isBlank()) {
            return "certificate/verify";
        }
        if (attempts.attempts(addresses.of(request), settings.within()) > settings.verifications()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("outcome", "too-many");
            return "certificate/verify";
        }
        Optional<CertificateService.Verified> verified = certificateService.verify(number.strip(), code);
        verified.ifPresent(found -> model.addAttribute("words", sheet.of(found.certificate())));
        model.addAttribute("outcome",
                verified.map(found -> found.holds() ? "holds" : "changed").orElse("unknown"));
        return "certificate/verify";
    }

    private static void guard(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
