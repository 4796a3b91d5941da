package org.xianfeng.messenger.web.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's part in Web Push: its keys, and reading what was encrypted for it, written down once more from RFC 8291. */
public final class PushReader {

    private final KeyPair pair;
    private final byte[] auth = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    public PushReader() throws GeneralSecurityException {
        pair = RedisServerKey.fresh();
    }

    /** What a page says of the browser's subscription. */
    public Map<String, Object> subscription(String endpoint) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return Map.of("endpoint", endpoint, "keys",
                Map.of("p256dh", base64.encodeToString(point()), "auth", base64.encodeToString(auth)));
    }

    public String read(byte[] body) throws GeneralSecurityException {
        ByteBuffer message = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        message.get(salt).getInt();
        byte[] sender = new byte[message.get()];
        message.get(sender);
        byte[] content = new byte[message.remaining()];
        message.get(content);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(PointCodec.decode(sender), true);
        byte[] input = hmac(hmac(auth, agreement.generateSecret()),
                "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                point(), sender, new byte[]{1});
        byte[] secret = hmac(salt, input);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(info(secret, "Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(info(secret, "Content-Encoding: nonce\0"), 12)));
        byte[] padded = cipher.doFinal(content);
        return new String(padded, 0, padded.length - 1, StandardCharsets.UTF_8);
    }

    private static byte[] info(byte[] secret, String info) throws GeneralSecurityException {
        return hmac(secret, info.getBytes(StandardCharsets.US_ASCII), new byte[]{1});
    }

    private byte[] point() {
        return PointCodec.encode((ECPublicKey) pair.getPublic());
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
