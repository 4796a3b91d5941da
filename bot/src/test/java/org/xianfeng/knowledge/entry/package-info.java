@NullMarked
package org.xianfeng.knowledge.entry;

import org.jspecify.annotations.NullMarked;
