/** What activities keep of people, for those who want it handed out or erased. */
@NullMarked
package org.xianfeng.volunteer.personal;

import org.jspecify.annotations.NullMarked;
