/** Text out of files of each kind, got in the process for it. */
@NullMarked
package org.xianfeng.knowledge.document.extract;

import org.jspecify.annotations.NullMarked;
