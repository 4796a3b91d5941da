package org.xianfeng.chat.conversation;

import org.springframework.context.annotation.Import;
import org.xianfeng.chat.Phrases;

/** The beans that know the commands, for services that are put together by a test. */
@Import({Router.class, CommandCatalog.class, MenuTiles.class, CallableCommands.class, OpenDoor.class, Phrases.class})
public class CommandBeans {}
