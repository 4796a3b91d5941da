package org.xianfeng.volunteer.certificate;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;

/** Certificates stay good as they were printed, and are opened by who their member is now. */
@Component
final class CertificateMerge implements MemberMerge {

    private final RedisCertificates certificates;

    CertificateMerge(RedisCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public List<String> moved() {
        return List.of("{mem:*}:certificates", "certificate:N-N");
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    @Override
    public boolean merge(Merge merge) {
        certificates.become(merge.from(), merge.into());
        return true;
    }
}
