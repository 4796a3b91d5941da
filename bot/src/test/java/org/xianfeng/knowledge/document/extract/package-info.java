/** Text out of files, as it is put together from what their readers tell. */
@NullMarked
package org.xianfeng.knowledge.document.extract;

import org.jspecify.annotations.NullMarked;
