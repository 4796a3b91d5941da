@NullMarked
package org.xianfeng.volunteer.certificate;

import org.jspecify.annotations.NullMarked;
