@NullMarked
package org.xianfeng.knowledge.answer;

import org.jspecify.annotations.NullMarked;
