/** Tables of questions and answers: their rows, their columns, and answers that are choices. */
@NullMarked
package org.xianfeng.knowledge.document.table;

import org.jspecify.annotations.NullMarked;
