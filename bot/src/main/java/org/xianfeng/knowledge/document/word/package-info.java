/** Parts of a document of Word: its styles, its automatic numbers, its tables. */
@NullMarked
package org.xianfeng.knowledge.document.word;

import org.jspecify.annotations.NullMarked;
