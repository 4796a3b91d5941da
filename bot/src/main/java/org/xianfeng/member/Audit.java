package org.xianfeng.member;

/** Notes who did what to whom; what was noted is never changed, and admins read it. */
public interface Audit {

    /** Whoever acts where no person does. */
    String SYSTEM = "system";

    /** What is worth knowing later. Each has a phrase, {@code audit.NAME}. */
    enum Action {
        SIGN_IN, ROLE, MEMBERSHIP, ERASURE, ROSTER, INVITATION, CONFIRMATION, MERGE, ORGANISATION, ACTIVITY, ATTENDANCE, TASK, TASKS_IMPORT, REINDEX, ROLLBACK, FILE, FAQ, QUESTION, EXPORT, BROADCAST, TEMPLATE, GROUP, DEAD_LETTER
    }

    /**
     * Notes one thing that was done. Where it was done from is added: the messenger, or the page and its address.
     *
     * @param by a chat, or a word for who is none
     * @param whom the chat of the member whom it concerns; empty if it is about nobody
     * @param what was done it to, in few words, such as a role or a number; may be empty
     */
    void note(String by, Action action, String whom, String what);
}
