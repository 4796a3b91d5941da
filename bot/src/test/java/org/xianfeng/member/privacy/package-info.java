@NullMarked
package org.xianfeng.member.privacy;

import org.jspecify.annotations.NullMarked;
