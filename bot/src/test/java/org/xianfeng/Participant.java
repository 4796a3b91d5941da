package org.xianfeng;

/** Somebody in a chat with us, in whichever messenger. */
interface Participant {

    void sends(String text);

    void presses(String label);

    /** Waits for an answer to what was done last that contains this; all of it. */
    String sees(String words);

    /** Waits for such an answer that brings a file; what is in it. */
    byte[] receives(String words);

    /** Opens an address that leads into the chat, as the phone does that has scanned it. */
    void follows(String address);

    /** Whether their messenger can say where they are. */
    boolean hasLocation();

    /**
     * Says where they are.
     *
     * @throws UnsupportedOperationException if their messenger cannot
     */
    void sendsALocation(double latitude, double longitude);

    /** Keeps a picture of what they see, where there is something to be seen. */
    void photographs(String name);
}
