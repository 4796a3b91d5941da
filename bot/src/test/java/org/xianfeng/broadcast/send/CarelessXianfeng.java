package org.xianfeng.broadcast.send;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.xianfeng.Xianfeng;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.chat.ChatId;

/** The service without what a row's state is for: what was being sent when it was killed it sends again. */
public final class CarelessXianfeng {

    private CarelessXianfeng() {}

    static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Xianfeng.class);
        ApplicationContextInitializer<GenericApplicationContext> forget = context -> context.registerBean(
                "carelessRecipients", Recipients.class, () -> careless(context),
                definition -> definition.setPrimary(true));
        application.addInitializers(forget);
        application.run(arguments);
    }

    private static Recipients careless(GenericApplicationContext context) {
        return (Recipients) Proxy.newProxyInstance(CarelessXianfeng.class.getClassLoader(),
                new Class<?>[]{Recipients.class}, (_, method, given) -> {
                    Recipients real = context.getBean("redisRecipients", Recipients.class);
                    if (method.getName().equals("abandon")) {
                        giveBackAll(real, (BroadcastId) given[0], (String) given[1], (Long) given[2]);
                    }
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void giveBackAll(Recipients real, BroadcastId id, String messenger, long before) {
        for (long token = Math.max(0, before - 100); token < before; token++) {
            List<ChatId> taken = real.sending(id, messenger, token);
            if (!taken.isEmpty()) {
                real.giveBack(id, messenger, token, taken);
            }
        }
    }
}
