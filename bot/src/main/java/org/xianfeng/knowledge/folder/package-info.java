/** The library's folder: its files read into entries, and what is wrong with them. */
@NullMarked
package org.xianfeng.knowledge.folder;

import org.jspecify.annotations.NullMarked;
