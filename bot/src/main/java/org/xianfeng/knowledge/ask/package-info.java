/** Questions and answers in the chat, and the pages of an entry. */
@NullMarked
package org.xianfeng.knowledge.ask;

import org.jspecify.annotations.NullMarked;
