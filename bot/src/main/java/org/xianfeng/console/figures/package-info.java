/** What the organisation has done, by month and branch; nothing of single persons. */
@NullMarked
package org.xianfeng.console.figures;

import org.jspecify.annotations.NullMarked;
