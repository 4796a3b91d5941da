@NullMarked
package org.xianfeng.knowledge.ask;

import org.jspecify.annotations.NullMarked;
