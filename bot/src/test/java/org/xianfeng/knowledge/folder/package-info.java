@NullMarked
package org.xianfeng.knowledge.folder;

import org.jspecify.annotations.NullMarked;
