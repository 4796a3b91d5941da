package org.xianfeng.messenger.web;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xianfeng.chat.messaging.DeepLink;

/** The page, where the operator has told its public address. */
@Component
final class WebDeepLink implements DeepLink {

    private final WebChatSettings settings;

    WebDeepLink(WebChatSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> to(String payload) {
        return Optional.ofNullable(settings.publicUrl()).map(page -> UriComponentsBuilder.fromUri(page).path("/")
                .queryParam("start", payload).toUriString());
    }
}
