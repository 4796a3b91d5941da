@NullMarked
package org.xianfeng.knowledge.spelling;

import org.jspecify.annotations.NullMarked;
