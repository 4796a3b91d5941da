/** The library as admins see it: searched, tried, read anew, and what it could not answer. */
@NullMarked
package org.xianfeng.console.library;

import org.jspecify.annotations.NullMarked;
