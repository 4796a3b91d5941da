package org.xianfeng.member.admin;

import java.util.List;
import java.util.Locale;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;

/** What else admins see of somebody; a bean of each feature that has something to tell. */
public interface PersonFact {

    List<Markup> of(ChatId member, Locale language);
}
