package org.xianfeng.knowledge.document.extract;

/** Why a file is not taken in; who brought it is told with the phrase {@code documents.refused.NAME}. */
public enum DocumentRefusal {

    UNKNOWN_TYPE("its name ends in none of those that can be read"), RESAVE(
            "it is in a format that is not read; it can be saved as another"), MISNAMED(
                    "what is in it is not what its name says"), EMPTY("it is empty"), TOO_LARGE(
                            "it is larger than a document may be"), TOO_LONG(
                                    "it has more text than a document may have"), TOO_MANY_PAGES(
                                            "it has more scanned pages than are recognised"), ENCRYPTED(
                                                    "it is encrypted"), NO_TEXT(
                                                            "there is no text in it, as in a scan without text recognition"), UNREADABLE(
                                                                    "nothing can be recognised on its pictures"), NO_ENTRIES(
                                                                            "none of its lines can be read"), NO_COLUMNS(
                                                                                    "which column has the questions and which the answers cannot be told"), UNKNOWN_ENCODING(
                                                                                            "it is neither UTF-8, UTF-16 nor GB18030"), SUSPICIOUS(
                                                                                                    "it unfolds or nests like a file that is made to do harm"), TOO_HEAVY(
                                                                                                            "reading it takes too much time or memory"), BROKEN(
                                                                                                                    "it is damaged");

    private final String reason;

    DocumentRefusal(String reason) {
        this.reason = reason;
    }

    /** For the operator. */
    public String reason() {
        return reason;
    }
}
