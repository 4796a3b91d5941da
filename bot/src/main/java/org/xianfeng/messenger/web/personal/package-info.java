/** What the web chat keeps of people, for those who want it handed out or erased. */
@NullMarked
package org.xianfeng.messenger.web.personal;

import org.jspecify.annotations.NullMarked;
