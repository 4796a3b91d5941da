/** Under which names people ask for an entry: the forms of its name that follow by rule, and what a question means by them. */
@NullMarked
package org.xianfeng.knowledge.naming;

import org.jspecify.annotations.NullMarked;
