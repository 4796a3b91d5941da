/** Tests of the names under which entries are found. */
@NullMarked
package org.xianfeng.knowledge.naming;

import org.jspecify.annotations.NullMarked;
