package org.xianfeng.chat;

/**
 * One kind of exchange with a member.
 *
 * <p>
 * An incoming may be handled more than once after a crash, but always with the same {@link Origin#update()}: what a
 * dialog changes outside the session, it changes under that id. The session and the replies are saved together, once.
 */
public interface Dialog {

    /** What it answers. Asked once, after everything is built. */
    Routes routes();
}
