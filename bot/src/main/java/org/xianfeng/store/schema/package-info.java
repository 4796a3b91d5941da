/** The version of all that is kept in Redis, and the steps from one to the next. */
@NamedInterface("schema")
@NullMarked
package org.xianfeng.store.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
