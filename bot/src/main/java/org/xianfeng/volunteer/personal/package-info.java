/** What activities keep of people, for those who want it handed out or erased, and for how long. */
@NullMarked
package org.xianfeng.volunteer.personal;

import org.jspecify.annotations.NullMarked;
