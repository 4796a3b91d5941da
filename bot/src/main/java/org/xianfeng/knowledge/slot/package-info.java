/** What a question asks for, a day, a place, a name, a number, a reason or a list, and where a sentence has it. */
@NullMarked
package org.xianfeng.knowledge.slot;

import org.jspecify.annotations.NullMarked;
