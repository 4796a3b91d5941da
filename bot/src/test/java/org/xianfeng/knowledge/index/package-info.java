@NullMarked
package org.xianfeng.knowledge.index;

import org.jspecify.annotations.NullMarked;
