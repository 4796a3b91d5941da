package org.xianfeng.task;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What somebody sees of whom we know nothing, not even a name; the library and the facts of activities in any case.
 *
 * @param tasks the list of tasks, with who is in charge of them and what they report
 */
@ConfigurationProperties("xianfeng.visitors")
public record VisitorSettings(@DefaultValue("false") boolean tasks) {}
