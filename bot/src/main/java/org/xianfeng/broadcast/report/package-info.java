/** What came of a broadcast: by branch, and as tables. */
@NullMarked
package org.xianfeng.broadcast.report;

import org.jspecify.annotations.NullMarked;
