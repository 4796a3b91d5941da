package org.xianfeng.store;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class SecretsTest {

    private static final String GIVEN = "thirty-two characters or more it has";

    private static TestRedis redis;

    @BeforeAll
    static void start(@TempDir Path folder) {
        redis = TestRedis.in(folder);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void makesEachOnceAndSharesIt() {
        String made = secrets(null).secret("made");
        assertThat(secrets(null).secret("made")).isEqualTo(made).isEqualTo(redis.client().get("made"));
        assertThat(secrets(null).secret("another")).isNotEqualTo(made);
    }

    /** Who reads what Redis writes to disk has nothing to forge with. */
    @Test
    void keepsNothingInRedisThatIsDerivedFromTheOperatorsSecret() {
        String derived = secrets(GIVEN).secret("derived");
        assertThat(secrets(GIVEN).secret("derived")).isEqualTo(derived);
        assertThat(List.of(secrets(GIVEN).secret("another"), secrets(GIVEN + "!").secret("derived")))
                .doesNotContain(derived);
        assertThat(redis.client().exists("derived")).isFalse();
    }

    @Test
    void refusesASecretThatCanBeGuessed() {
        assertThatThrownBy(() -> secrets("short")).hasMessage("xianfeng.secret must be at least 32 characters, got 5");
    }

    private static Secrets secrets(@Nullable String given) {
        return new Secrets(redis.client(), new SecretSettings(given));
    }
}
