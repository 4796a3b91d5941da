@NullMarked
package org.xianfeng.knowledge.reindex;

import org.jspecify.annotations.NullMarked;
