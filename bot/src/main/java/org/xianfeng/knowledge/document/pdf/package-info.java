/** Pages of PDFs: lines, columns, tables and running heads, by where words stand. */
@NullMarked
package org.xianfeng.knowledge.document.pdf;

import org.jspecify.annotations.NullMarked;
