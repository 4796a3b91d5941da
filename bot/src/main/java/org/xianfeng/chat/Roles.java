package org.xianfeng.chat;

/** Tells which role somebody has. */
public interface Roles {

    /** The role of this chat's owner; {@link Role#MEMBER} for somebody unknown. */
    Role of(ChatId chat);
}
