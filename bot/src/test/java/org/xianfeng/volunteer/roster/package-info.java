@NullMarked
package org.xianfeng.volunteer.roster;

import org.jspecify.annotations.NullMarked;
