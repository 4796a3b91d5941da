package org.xianfeng.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/**
 * Encrypts what nobody is to read who has Redis or a backup of it, but not the key: AES-256 in Galois/Counter Mode. A
 * text is bound to whose it is, so that it cannot be moved to somebody else.
 */
@Component
public final class PersonalCipher {

    private static final String PREFIX = "enc:";
    /** The first byte, so that another way can follow. */
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final EncryptionSettings settings;
    private final SecureRandom random = new SecureRandom();

    public PersonalCipher(EncryptionSettings settings) {
        this.settings = settings;
    }

    /** Whether this is something that we have encrypted, rather than what an earlier version has kept in the clear. */
    public static boolean isEncrypted(String kept) {
        return kept.startsWith(PREFIX);
    }

    /**
     * Encrypts a text, differently each time.
     *
     * @param owner whose it is
     */
    public String encrypt(String text, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys(true).getFirst(), nonce, owner)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[1 + NONCE_BYTES + sealed.length];
            all[0] = VERSION;
            System.arraycopy(nonce, 0, all, 1, NONCE_BYTES);
            System.arraycopy(sealed, 0, all, 1 + NONCE_BYTES, sealed.length);
            return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is in every Java", e);
        }
    }

    /** Empty if none of our keys opens it, or it was another's. */
    public Optional<String> decrypt(String kept, String owner) {
        byte[] all = Base64.getUrlDecoder().decode(kept.substring(PREFIX.length()));
        if (all.length <= 1 + NONCE_BYTES || all[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(all, 1, 1 + NONCE_BYTES);
        for (byte[] key : keys(false)) {
            try {
                return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(all,
                        1 + NONCE_BYTES, all.length - 1 - NONCE_BYTES), StandardCharsets.UTF_8));
            } catch (GeneralSecurityException _) {
                // encrypted with another key
            }
        }
        return Optional.empty();
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** The one that encrypts first. */
    private List<byte[]> keys(boolean needed) {
        List<String> all = new ArrayList<>();
        if (settings.key() != null) {
            all.add(settings.key());
        } else if (needed || Files.exists(settings.file())) {
            all.add(ofFile());
        }
        all.addAll(settings.earlierKeys());
        return all.stream().map(DigestUtils::sha256).toList();
    }

    private synchronized String ofFile() {
        Path file = settings.file();
        try {
            if (!Files.exists(file)) {
                PrivateFiles.createFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
                byte[] fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                Files.writeString(PrivateFiles.createFile(file), Base64.getEncoder().encodeToString(fresh));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key in " + file + " cannot be used", e);
        }
    }
}
