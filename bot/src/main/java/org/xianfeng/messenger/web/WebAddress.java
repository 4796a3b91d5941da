package org.xianfeng.messenger.web;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xianfeng.chat.messaging.PublicAddress;

/** The address that the operator has told. */
@Component
final class WebAddress implements PublicAddress {

    private final WebChatSettings settings;

    WebAddress(WebChatSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> of(String path) {
        return Optional.ofNullable(settings.publicUrl())
                .map(page -> UriComponentsBuilder.fromUri(page).replacePath(path).toUriString());
    }
}
