@NullMarked
package org.xianfeng.knowledge.slot;

import org.jspecify.annotations.NullMarked;
