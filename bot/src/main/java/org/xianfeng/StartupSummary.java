package org.xianfeng;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Status;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.store.RedisServer;

/** Tells the operator in a few lines what runs where. It goes to the terminal, not to the log: it may bear a secret link. */
@Component
class StartupSummary {

    private final Environment environment;
    private final RedisServer redis;
    private final Library library;
    private final FirstAdmin firstAdmin;

    StartupSummary(Environment environment, RedisServer redis, Library library, FirstAdmin firstAdmin) {
        this.environment = environment;
        this.redis = redis;
        this.library = library;
        this.firstAdmin = firstAdmin;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            print(System.out, address(context.getWebServer().getPort()),
                    ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        }
    }

    private void print(PrintStream out, String address, double seconds) {
        Status status = library.status();
        out.println();
        out.println(String.format(Locale.ROOT, "先锋已启动（%.1f 秒）", seconds));
        out.println("  聊天页面  " + address + "/");
        out.println("  接口      " + address + "/api/v1/ask  说明：" + address + "/api/v1/openapi");
        out.println("  Telegram  " + telegram());
        out.println("  Redis     " + redis.version() + (redis.embedded() ? "（自带）  " : "  ") + redis.place());
        out.println("  资料库    " + status.entries() + " 个条目  "
                + environment.getProperty("xianfeng.library.path", "index-data"));
        firstAdmin.token().ifPresent(token -> out.println("  第一位管理员请打开（只能用一次）\n            " + address
                + "/admin/claim?token=" + token));
        out.println();
        out.flush();
    }

    /** Where people open the page from elsewhere, if we know. */
    private String address(int port) {
        String known = environment.getProperty("xianfeng.web.public-url", "");
        return known.isBlank() ? "http://localhost:" + port : known.strip().replaceFirst("/+$", "");
    }

    private String telegram() {
        boolean on = !environment.getProperty("xianfeng.telegram.token", "").isBlank();
        return on
                ? "已开启（" + environment.getProperty("xianfeng.telegram.mode", "polling") + "）"
                : "未开启，要用请设置环境变量 XIANFENG_TELEGRAM_TOKEN";
    }
}
