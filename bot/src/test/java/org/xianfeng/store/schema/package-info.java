@NullMarked
package org.xianfeng.store.schema;

import org.jspecify.annotations.NullMarked;
