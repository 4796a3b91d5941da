@NullMarked
package org.xianfeng.store.copy;

import org.jspecify.annotations.NullMarked;
