/** How an activity is made known outside: a poster with a code to scan, and what a shared link shows of it. */
@NullMarked
package org.xianfeng.volunteer.poster;

import org.jspecify.annotations.NullMarked;
