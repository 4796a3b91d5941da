/** What a question points to that was said before: he, there, that year, the next one, and what goes without saying. */
@NullMarked
package org.xianfeng.knowledge.reference;

import org.jspecify.annotations.NullMarked;
