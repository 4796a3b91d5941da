package org.xianfeng.volunteer.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.PublicAddress;

/** Certificates as files in the chat, for whom they were issued to. */
@Component
final class CertificateFile implements AttachmentSource {

    private static final int MOST_KEPT = 50;

    static final String NAME = "certificate";

    private final CertificateService certificateService;
    private final CertificateText sheet;
    private final CertificatePdf printer;
    private final CheckCodes codes;
    private final PublicAddress address;
    /** To print one takes a tenth of a second of a core, and who has one may ask for it again and again. */
    private final ConcurrentLruCache<Certificate, byte[]> printed = new ConcurrentLruCache<>(MOST_KEPT, this::print);

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
        target.write(printed.get(certificate.get()));
        return true;
    }

    private byte[] print(Certificate certificate) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            printer.write(sheet.of(certificate),
                    address.of(VerifyPage.path(certificate.number(), codes.of(certificate))), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("could not print the certificate " + certificate.number(), e);
        }
        return pdf.toByteArray();
    }
}
