/** Questions in English: asked of the library in Chinese, and answered with a line of English above the sentence. */
@NullMarked
package org.xianfeng.knowledge.english;

import org.jspecify.annotations.NullMarked;
