package org.xianfeng.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.xianfeng.SpringStart;
import org.xianfeng.Xianfeng;
import org.xianfeng.store.KnownKeys;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The real service, with a data folder of its own, and with what a test adds to it. So that it starts at once, its
 * library has one entry, found by words alone, unless the arguments say otherwise. So that it keeps up with participants
 * who write faster than people, it does not space its replies, unless the arguments say otherwise.
 */
public final class RunningService implements AutoCloseable {

    /** To ask it for more than the one entry that a test's service usually has. */
    public static final String SHIPPED_LIBRARY = "--xianfeng.library.path="
            + Path.of("..", "index-data").toAbsolutePath().normalize();

    /** To ask it for more than one entry, of ten years of the shipped library, which are read at once. */
    public static final String TEN_YEARS = SHIPPED_LIBRARY + "/1927-1937";

    /** To find by meaning too, as the service does when nothing else is set; it embeds in the background meanwhile. */
    public static final String WITH_VECTORS = "--xianfeng.library.vectors=true";

    private static final Path LIBRARY = Path.of("src", "test", "resources", "library").toAbsolutePath();

    private static final int MANY = 1_000_000;

    private static final String HEALTH = "--management.endpoint.health.show-details=";

    private final Path data;
    private final List<String> arguments;
    private final Class<?>[] additions;
    private final int port;
    private ConfigurableApplicationContext context;

    private RunningService(Path data, List<String> arguments, Class<?>[] additions) {
        this.data = data;
        this.arguments = arguments;
        this.additions = additions;
        context = run(0);
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /**
     * Starts it on a free port.
     *
     * @param additions classes of further beans
     */
    public static RunningService start(Path data, Class<?>... additions) {
        return start(data, List.of(), additions);
    }

    /**
     * Starts it, on a free port unless the arguments name another.
     *
     * @param arguments such as {@code --xianfeng.web.heartbeat=1s}
     * @param additions classes of further beans
     */
    public static RunningService start(Path data, List<String> arguments, Class<?>... additions) {
        return new RunningService(data, arguments, additions);
    }

    /** Its address, with no slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a type. */
    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    /** Stops it; what it keeps is kept. */
    public void stop() {
        List<String> complaints = keys();
        context.close();
        if (!complaints.isEmpty()) {
            throw new AssertionError("keys in Redis: " + complaints);
        }
    }

    /** What is wrong with what it leaves in Redis; nothing where there is none. */
    private List<String> keys() {
        try {
            return KnownKeys.read().complaints(context.getBean(UnifiedJedis.class));
        } catch (JedisException | IllegalStateException _) {
            return List.of();
        }
    }

    /** Starts it again at the same address. */
    public void startAgain() {
        context = run(port);
    }

    private ConfigurableApplicationContext run(int port) {
        return SpringStart.of(() -> application().properties(Map.of("server.port", port)).run(withHealth()));
    }

    /** The arguments, and that health tells everybody what it knows, unless they say otherwise. */
    private String[] withHealth() {
        return Stream.concat(arguments.stream().anyMatch(argument -> argument.startsWith(HEALTH))
                ? Stream.empty()
                : Stream.of(HEALTH + "always"), arguments.stream()).toArray(String[]::new);
    }

    private SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Xianfeng.class).sources(additions)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("onlyTheService", new OnlyTheService()))
                .properties(Map.of("xianfeng.redis.directory", data.resolve("redis").toString(),
                        "xianfeng.library.index", data.resolve("index").toString(), "xianfeng.library.brought",
                        data.resolve("brought").toString(), "xianfeng.web.uploads.folder",
                        data.resolve("uploads").toString(),
                        "xianfeng.library.path", LIBRARY.toString(), "xianfeng.library.vectors", false,
                        "xianfeng.delivery.chat-interval", "1ms"))
                .properties(Map.of("xianfeng.encryption.file", data.resolve("personal.key").toString()))
                // a test sends more in a second than people do in an hour
                .properties(Map.of("xianfeng.limits.member", MANY, "xianfeng.limits.stranger", MANY,
                        "xianfeng.limits.address", MANY, "xianfeng.limits.questions", MANY));
    }

    @Override
    public void close() {
        stop();
    }

    /** Keeps the component scan from finding what other tests have configured for themselves. */
    private static final class OnlyTheService extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OnlyTheService;
        }

        @Override
        public int hashCode() {
            return OnlyTheService.class.hashCode();
        }
    }
}
