/** What must hold for the library that is shipped: rules over all of its entries, which a test applies. */
@NullMarked
package org.xianfeng.library;

import org.jspecify.annotations.NullMarked;
