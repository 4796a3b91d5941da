/** Questions over several entries: how many, which came first, how long between, what there was in a time. */
@NullMarked
package org.xianfeng.knowledge.overview;

import org.jspecify.annotations.NullMarked;
