@NullMarked
package org.xianfeng.store.embedded;

import org.jspecify.annotations.NullMarked;
