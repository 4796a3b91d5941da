@NullMarked
package org.xianfeng.volunteer.signup;

import org.jspecify.annotations.NullMarked;
