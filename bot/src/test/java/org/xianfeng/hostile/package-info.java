/** What somebody could do to us who means harm: mutated input, floods, and a long time of use. */
@NullMarked
package org.xianfeng.hostile;

import org.jspecify.annotations.NullMarked;
