/** Activities as those see them who manage them: a list, a calendar, and each one as it fills. */
@NullMarked
package org.xianfeng.console.activity;

import org.jspecify.annotations.NullMarked;
