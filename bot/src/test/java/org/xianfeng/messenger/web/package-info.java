@NullMarked
package org.xianfeng.messenger.web;

import org.jspecify.annotations.NullMarked;
