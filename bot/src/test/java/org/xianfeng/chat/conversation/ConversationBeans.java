package org.xianfeng.chat.conversation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The beans of the conversation, for services that are put together by a test. */
@Import({Conversation.class, SpokenCommands.class, CommandBeans.class})
@EnableConfigurationProperties(ChatSettings.class)
public class ConversationBeans {}
