package org.xianfeng.console;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the scripts of others are on the class path, whatever their version. */
final class ScriptFolder {

    private static final String HTMX = "htmx.min.js";

    private ScriptFolder() {}

    /** @throws IllegalStateException if they are not there */
    static String location() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:/META-INF/resources/webjars/htmx.org/*/dist/" + HTMX);
            if (found.length != 1) {
                throw new IllegalStateException("there must be one htmx on the class path, got " + found.length);
            }
            String address = found[0].getURL().toString();
            return address.substring(0, address.length() - HTMX.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
