@NullMarked
package org.xianfeng.volunteer.activity;

import org.jspecify.annotations.NullMarked;
