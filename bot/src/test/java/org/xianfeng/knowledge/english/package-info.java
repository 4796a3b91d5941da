@NullMarked
package org.xianfeng.knowledge.english;

import org.jspecify.annotations.NullMarked;
