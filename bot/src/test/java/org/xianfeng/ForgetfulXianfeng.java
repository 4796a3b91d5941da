package org.xianfeng;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.messaging.Inbox;

/** The service without its protection, for tests to show that they would notice: it acknowledges first and keeps later. */
public final class ForgetfulXianfeng {

    private ForgetfulXianfeng() {}

    static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Xianfeng.class);
        ApplicationContextInitializer<GenericApplicationContext> forget = context -> context.registerBean(
                "forgetfulInbox", Inbox.class, () -> new InMemory(context), definition -> definition.setPrimary(true));
        application.addInitializers(forget);
        application.run(arguments);
    }

    /** Holds updates in memory and passes on one at a time. */
    private static final class InMemory implements Inbox {

        private final BlockingQueue<List<Incoming>> held = new LinkedBlockingQueue<>();
        private final GenericApplicationContext context;

        InMemory(GenericApplicationContext context) {
            this.context = context;
            Thread.ofVirtual().start(this::passOn);
        }

        @Override
        public void accept(List<Incoming> incoming) {
            held.add(incoming);
        }

        private void passOn() {
            try {
                while (true) {
                    context.getBean("redisInbox", Inbox.class).accept(held.take());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
