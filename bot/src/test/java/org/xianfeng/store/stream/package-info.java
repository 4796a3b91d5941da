@NullMarked
package org.xianfeng.store.stream;

import org.jspecify.annotations.NullMarked;
