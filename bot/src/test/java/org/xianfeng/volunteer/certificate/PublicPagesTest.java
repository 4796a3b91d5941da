package org.xianfeng.volunteer.certificate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.hours.ServedHours;

import static org.assertj.core.api.Assertions.assertThat;

/** The page where anybody verifies a certificate, in the running service. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(120)
class PublicPagesTest {

    private static final ChatId MEMBER = new ChatId("telegram", "7");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = RunningService.start(folder,
                List.of("--xianfeng.certificate.issuer=兴达社区党总支", "--xianfeng.certificate.verifications=8",
                        "--xianfeng.web.public-url=https://bot.example.org"),
                ServedHours.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Who calls themselves by another's name gets a paper that says whose word that is. */
    @Test
    void saysWhetherTheNameIsMoreThanItsOwnersWord() {
        ChatId zhang = new ChatId("telegram", "8");
        Clock clock = service.bean(Clock.class);
        service.bean(ServedHours.class).book(zhang, 4, 9, clock.instant().minus(Duration.ofDays(1)));
        CertificateService certificates = service.bean(CertificateService.class);
        CertificateText text = service.bean(CertificateText.class);
        CertificateSubject subject = around(clock.instant());
        service.bean(Members.class).call(zhang, "李书记");
        Certificate own = certificates.issue(zhang, "李书记", subject).orElseThrow();
        assertThat(text.of(own).facts()).contains(new CertificateText.Fact("自报姓名", "李书记"));

        service.bean(Members.class).call(zhang, "张三");
        service.bean(Confirmations.class).confirm(zhang, "张三", MEMBER);
        Certificate confirmed = certificates.issue(zhang, "张三", subject).orElseThrow();
        assertThat(text.of(confirmed).facts()).contains(new CertificateText.Fact("姓名", "张三"));
        assertThat(certificates.find(confirmed.number())).contains(confirmed);
        String code = service.bean(CheckCodes.class).of(confirmed);
        assertThat(certificates.verify(confirmed.number(), code)).isPresent();
        assertThat(certificates.verify(own.number(), code)).isEmpty();

        service.bean(Members.class).call(zhang, "李书记");
        assertThat(certificates.issue(zhang, "李书记", subject)).contains(own);
    }

    @Test
    void showsWhatIsPrintedUntilItIsCorrectedAndLetsNobodyGuess() throws Exception {
        ServedHours hours = service.bean(ServedHours.class);
        hours.book(MEMBER, 4, 1, service.bean(Clock.class).instant().minus(Duration.ofDays(1)));
        CertificateSubject subject = around(service.bean(Clock.class).instant());
        Certificate certificate = service.bean(CertificateService.class).issue(MEMBER, "张三", subject).orElseThrow();
        assertThat(service.bean(CertificateService.class).issue(MEMBER, "张三", subject)).contains(certificate);
        String code = service.bean(CheckCodes.class).of(certificate);

        assertThat(get("/verify").body()).contains("核验志愿服务证明").doesNotContain("张三");
        assertThat(get("/verify/" + certificate.number() + "/" + code).body()).contains("真实有效", "张三", "2 小时",
                "兴达社区党总支").doesNotContain("telegram");
        assertThat(get("/verify?number=" + certificate.number() + "&code=" + code.toLowerCase(Locale.ROOT)
                .replace("-", "")).body()).contains("真实有效");
        String unknown = get("/verify/" + certificate.number() + "/AAAA-AAAA-AAAA").body();
        assertThat(unknown).contains("没有这样的证明").doesNotContain("张三");
        assertThat(get("/verify/2026-999999/" + code).body()).contains("没有这样的证明");

        hours.book(MEMBER, 2, 2, service.bean(Clock.class).instant().minus(Duration.ofDays(1)));
        assertThat(get("/verify/" + certificate.number() + "/" + code).body()).contains("有更正");
        Certificate next = service.bean(CertificateService.class).issue(MEMBER, "张三", subject).orElseThrow();
        assertThat(next.number()).isNotEqualTo(certificate.number());

        get("/verify/1/1");
        get("/verify/1/2");
        get("/verify/1/3");
        HttpResponse<String> refused = get("/verify/" + certificate.number() + "/" + code);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("太频繁").doesNotContain("张三");
    }

    private static CertificateSubject around(Instant now) {
        return new CertificateSubject.Period(LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")).minusDays(30),
                LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(service.url() + path))
                    .header("Accept-Language", "zh-CN").build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
