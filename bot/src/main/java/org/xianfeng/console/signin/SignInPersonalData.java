package org.xianfeng.console.signin;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** Links and sessions; who is forgotten is signed out, and who goes on elsewhere has to sign in again. */
@Component
final class SignInPersonalData implements PersonalData, MemberMerge {

    @Override
    public String name() {
        return "console";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own("{console:*}:sessions"), PersonalKey.own("{console:*}:link"));
    }

    @Override
    public List<String> moved() {
        return List.of();
    }

    @Override
    public List<String> left() {
        return keys().stream().map(PersonalKey::pattern).toList();
    }

    @Override
    public boolean merge(Merge merge) {
        return true;
    }
}
