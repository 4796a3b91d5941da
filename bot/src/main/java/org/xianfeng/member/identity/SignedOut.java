package org.xianfeng.member.identity;

import org.xianfeng.chat.ChatId;

/**
 * Published when somebody opens the page in a browser whose identity was taken elsewhere.
 *
 * @param fresh who they are from now on
 */
public record SignedOut(ChatId fresh) {}
