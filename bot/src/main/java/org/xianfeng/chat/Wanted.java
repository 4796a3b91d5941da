package org.xianfeng.chat;

/**
 * What a reply asks for that is not typed. A messenger that has a button of its own for it shows that; any other tells
 * in words how it is sent there.
 *
 * @param how how it is sent where there is no such button
 */
public record Wanted(Kind kind, Markup how) {

    /** What can be sent. */
    public enum Kind {
        /** Where somebody is. */
        LOCATION,
        /** A picture, from the camera or an album. */
        PHOTO,
        /** A file of any kind, also a picture. */
        FILE
    }
}
