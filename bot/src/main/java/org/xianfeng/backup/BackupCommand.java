package org.xianfeng.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.xianfeng.store.RedisUnavailable;
import org.xianfeng.store.copy.Census;

/**
 * {@code backup FILE} and {@code restore FILE}, with the settings of the service: from its environment, its files, or
 * further arguments. They tell the operator on the terminal what they have done.
 */
public final class BackupCommand {

    private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);
    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final int WRONG = 2;

    private final ConfigurableEnvironment environment;
    private final PrintStream out;

    private BackupCommand(ConfigurableEnvironment environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Whether these are the arguments of a command of ours, rather than of the service. */
    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && List.of(BACKUP, RESTORE).contains(arguments[0]);
    }

    /**
     * Does it.
     *
     * @return 0 if all went well, as a process's exit code
     */
    public static int run(PrintStream out, String... arguments) {
        if (arguments.length < 2 || arguments[1].startsWith("--")) {
            out.println("usage: " + arguments[0] + " FILE [--setting=value ...]");
            return WRONG;
        }
        String[] settings = Arrays.copyOfRange(arguments, 2, arguments.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE).run(settings)) {
            BackupCommand command = new BackupCommand(context.getEnvironment(), out);
            Path file = Path.of(arguments[1]);
            return arguments[0].equals(BACKUP) ? command.backup(file) : command.restore(file);
        } catch (RedisUnavailable e) {
            out.println(e.getMessage() + " " + e.remedy());
        } catch (NotRestored e) {
            out.println(e.getMessage());
        } catch (FileAlreadyExistsException e) {
            out.println(e.getFile() + " is there already. Nothing was changed; give another name, or a folder.");
        } catch (IOException | RuntimeException e) {
            LOG.error("{} failed", arguments[0], e);
            out.println(arguments[0] + " failed: " + e.getMessage());
        }
        return 1;
    }

    private int backup(Path target) throws IOException {
        Backup.Made made = new Backup(environment, Clock.systemUTC()).to(target);
        out.println("已备份  " + made.file());
        summary(made.manifest());
        out.println("  不在其中：环境变量里的设置和密钥文件 data/personal.key，请另外保存");
        return 0;
    }

    private int restore(Path backup) throws IOException {
        Restore.Restored restored = new Restore(environment).from(backup);
        summary(restored.manifest());
        if (!restored.left().isEmpty()) {
            out.println("  已有且内容不同的文件，未改动：" + restored.left().size() + " 个，如 " + restored.left().getFirst());
        }
        if (!restored.missing().isEmpty()) {
            out.println("  原来还有这些设置，请照样给出：" + String.join(" ", restored.missing()));
        }
        if (!restored.differences().isEmpty()) {
            out.println("没有全部恢复，与备份不符：");
            restored.differences().forEach(difference -> out.println("  " + difference));
            return 1;
        }
        out.println("已恢复  " + restored.place() + "，逐项清点与备份一致，可以启动了");
        return 0;
    }

    private void summary(Manifest manifest) {
        Census redis = manifest.redis();
        out.println("  时间    " + manifest.made() + "，数据版本 " + redis.version());
        out.println("  成员    " + redis.sum("{mem:*}:profile").keys());
        out.println("  活动    " + redis.sum("{vN}:act:N").keys());
        out.println("  报名    " + redis.sum(":seats", ":waiting", ":offers").elements());
        out.println("  Redis   " + redis.sum("").keys() + " 项，另有 " + redis.sum("").expiring() + " 项会自行过期");
        out.println("  文件    " + manifest.files());
    }

    /** No bean: only the settings are wanted. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
