/** What tests need to use the service as a person with a browser does. */
@NullMarked
package org.xianfeng.browser;

import org.jspecify.annotations.NullMarked;
