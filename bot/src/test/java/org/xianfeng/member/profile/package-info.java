@NullMarked
package org.xianfeng.member.profile;

import org.jspecify.annotations.NullMarked;
