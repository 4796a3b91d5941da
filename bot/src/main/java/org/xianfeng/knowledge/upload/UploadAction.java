package org.xianfeng.knowledge.upload;

import java.util.Optional;

/** What this feature's buttons do, with what to do it to: {@code documents:VERB:PARAMETER}. */
enum UploadAction {

    LIST("list"), OPEN("open"), REMOVE("remove");

    static final String FEATURE = "documents:";

    private final String prefix;

    UploadAction(String verb) {
        this.prefix = FEATURE + verb + ":";
    }

    String with(Object parameter) {
        return prefix + parameter;
    }

    /** The parameter, if the action is of this kind. */
    Optional<String> in(String action) {
        return action.startsWith(prefix) ? Optional.of(action.substring(prefix.length())) : Optional.empty();
    }
}
