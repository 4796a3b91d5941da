package org.xianfeng.knowledge.reindex;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When to reindex.
 *
 * @param watch whether a change in the library's folder is indexed by itself
 */
@ConfigurationProperties("xianfeng.library")
record ReindexSettings(@DefaultValue("false") boolean watch) {}
