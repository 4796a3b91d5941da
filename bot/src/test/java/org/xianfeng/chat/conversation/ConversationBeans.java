package org.xianfeng.chat.conversation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.xianfeng.chat.messaging.VisitorRetention;

/** The beans of the conversation, for services that are put together by a test. */
@Import({Conversation.class, GroupConversation.class, SpokenCommands.class, CommandBeans.class})
@EnableConfigurationProperties({ChatSettings.class, VisitorRetention.class})
public class ConversationBeans {}
