package org.xianfeng.volunteer.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.PublicAddress;

/** Certificates as files in the chat, for whom they were issued to. */
@Component
final class CertificateFile implements AttachmentSource {

    static final String NAME = "certificate";

    private final CertificateService certificateService;
    private final CertificateText sheet;
    private final CertificatePdf printer;
    private final CheckCodes codes;
    private final PublicAddress address;

    CertificateFile(CertificateService certificateService, CertificateText sheet, CertificatePdf printer,
            CheckCodes codes,
            PublicAddress address) {
        this.certificateService = certificateService;
        this.sheet = sheet;
        this.printer = printer;
        this.codes = codes;
        this.address = address;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        Optional<Certificate> certificate = certificateService.find(argument)
                .filter(found -> found.member().equals(reader));
        if (certificate.isEmpty()) {
            return false;
        }
        printer.write(sheet.of(certificate.get()), address.of(VerifyPage.path(certificate.get().number(),
                codes.of(certificate.get()))), target);
        return true;
    }
}
