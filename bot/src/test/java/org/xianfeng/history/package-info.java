/** Random histories that are done to what is tested and to a plain model of it, and shrunk where the two differ. */
@NullMarked
package org.xianfeng.history;

import org.jspecify.annotations.NullMarked;
