package org.xianfeng.messenger.web;

import org.xianfeng.chat.ChatId;

/**
 * Published when something stands in a web chat that its member has not just asked for.
 *
 * @param id names the message
 * @param text what it says, without emphasis
 */
public record PageNews(ChatId chat, String id, String text) {}
