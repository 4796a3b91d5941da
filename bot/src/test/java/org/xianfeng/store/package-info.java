@NullMarked
package org.xianfeng.store;

import org.jspecify.annotations.NullMarked;
