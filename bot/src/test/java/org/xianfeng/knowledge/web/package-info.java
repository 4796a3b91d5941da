@NullMarked
package org.xianfeng.knowledge.web;

import org.jspecify.annotations.NullMarked;
