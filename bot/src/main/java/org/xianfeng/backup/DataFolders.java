package org.xianfeng.backup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.xianfeng.knowledge.LibrarySettings;

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

    /** A setting of the web chat's, which is no business of ours but for where it is. */
    private static final String UPLOADS = "xianfeng.web.uploads.folder";
    private static final String USUAL_UPLOADS = "data/uploads";

    static DataFolders of(Environment environment) {
        LibrarySettings library = Binder.get(environment).bindOrCreate("xianfeng.library", LibrarySettings.class);
        Map<String, Path> ours = new LinkedHashMap<>();
        ours.put(BROUGHT, library.broughtFolder());
        ours.put("uploads", Path.of(environment.getProperty(UPLOADS, USUAL_UPLOADS)).toAbsolutePath().normalize());
        return new DataFolders(ours, library.folder());
    }
}
