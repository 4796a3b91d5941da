@NullMarked
package org.xianfeng.knowledge.text;

import org.jspecify.annotations.NullMarked;
