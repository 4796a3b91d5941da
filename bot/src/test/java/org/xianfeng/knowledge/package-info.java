@NullMarked
package org.xianfeng.knowledge;

import org.jspecify.annotations.NullMarked;
