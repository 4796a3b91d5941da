/** Files that admins bring in the chat: taken in, listed, and taken out again. */
@NullMarked
package org.xianfeng.knowledge.upload;

import org.jspecify.annotations.NullMarked;
