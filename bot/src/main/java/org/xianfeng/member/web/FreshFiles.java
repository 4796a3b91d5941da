package org.xianfeng.member.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;

/** The files of a page, for which browsers ask anew at each visit, so that none mixes two versions. */
public final class FreshFiles {

    private FreshFiles() {}

    /** Serves what is in a folder, its location with a slash at the end, under paths of this pattern. */
    public static void serve(ResourceHandlerRegistry registry, String pattern, String folder) {
        registry.addResourceHandler(pattern).addResourceLocations(folder).setCacheControl(CacheControl.noCache())
                .setUseLastModified(false).setEtagGenerator(FreshFiles::digest);
    }

    private static String digest(Resource file) {
        try {
            return '"' + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
