/**
 * Questions over several entries: how many, which came first, how long between, what there was in a time, and about what
 * another entry describes; and statements, of which one entry settles whether they are so.
 */
@NullMarked
package org.xianfeng.knowledge.overview;

import org.jspecify.annotations.NullMarked;
