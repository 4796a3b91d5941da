/** Files that admins bring in the chat: taken in, listed, and taken out again. */
@NamedInterface("upload")
@NullMarked
package org.xianfeng.knowledge.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
