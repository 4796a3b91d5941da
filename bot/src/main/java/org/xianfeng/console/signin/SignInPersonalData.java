package org.xianfeng.console.signin;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** Links and sessions; who is forgotten is signed out. */
@Component
final class SignInPersonalData implements PersonalData {

    @Override
    public String name() {
        return "console";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own("{console:*}:sessions"), PersonalKey.own("{console:*}:link"));
    }
}
