/** 先锋: each package below is one module, named after what the service does. */
@NullMarked
package org.xianfeng;

import org.jspecify.annotations.NullMarked;
