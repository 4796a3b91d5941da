/** What was meant by a question that is misspelt or typed in pinyin. */
@NullMarked
package org.xianfeng.knowledge.spelling;

import org.jspecify.annotations.NullMarked;
