package org.xianfeng.backup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.messenger.web.UploadSettings;

/**
 * Where what is not in Redis stands: by the name that it has in a backup.
 *
 * @param ours what only this service writes, and so must be brought back into nothing
 * @param library what is there already where the program is
 */
record DataFolders(Map<String, Path> ours, Path library) {

    /** Entries of the library. */
    static final String LIBRARY = "index-data";

    /** Documents that admins have brought. */
    static final String BROUGHT = "library";

    static DataFolders of(Environment environment) {
        Binder binder = Binder.get(environment);
        LibrarySettings library = binder.bindOrCreate("xianfeng.library", LibrarySettings.class);
        UploadSettings uploads = binder.bindOrCreate("xianfeng.web.uploads", UploadSettings.class);
        Map<String, Path> ours = new LinkedHashMap<>();
        ours.put(BROUGHT, library.broughtFolder());
        ours.put("uploads", uploads.path());
        return new DataFolders(ours, library.folder());
    }
}
