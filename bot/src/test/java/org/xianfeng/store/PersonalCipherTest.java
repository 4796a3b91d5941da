package org.xianfeng.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalCipherTest {

    private static final String NUMBER = "13812345678";
    private static final String OLD = "an old key that is long enough, really";
    private static final String NEW = "a new key that is as long as it has to be";

    @TempDir
    private Path folder;

    @Test
    void opensForItsOwnerAloneWhatItHasSealed() {
        PersonalCipher cipher = cipher(NEW);
        String kept = cipher.encrypt(NUMBER, "web:a");
        assertThat(kept).doesNotContain(NUMBER).isNotEqualTo(cipher.encrypt(NUMBER, "web:a"));
        assertThat(PersonalCipher.isEncrypted(kept)).isTrue();
        assertThat(PersonalCipher.isEncrypted(NUMBER)).isFalse();
        assertThat(cipher.decrypt(kept, "web:a")).contains(NUMBER);
        assertThat(cipher.decrypt(kept, "web:b")).isEmpty();
    }

    @Test
    void readsWithAnEarlierKeyAndWithoutItNot() {
        String kept = cipher(OLD).encrypt(NUMBER, "web:a");
        assertThat(cipher(NEW, OLD).decrypt(kept, "web:a")).contains(NUMBER);
        assertThat(cipher(NEW).decrypt(kept, "web:a")).isEmpty();
    }

    @Test
    void makesAKeyOfItsOwnThatNobodyElseCanRead() throws Exception {
        String kept = cipher(null).encrypt(NUMBER, "web:a");
        assertThat(cipher(null).decrypt(kept, "web:a")).contains(NUMBER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    private PersonalCipher cipher(@Nullable String key, String... earlier) {
        return new PersonalCipher(new EncryptionSettings(key, List.of(earlier), file()));
    }

    private Path file() {
        return folder.resolve("data").resolve("personal.key");
    }
}
