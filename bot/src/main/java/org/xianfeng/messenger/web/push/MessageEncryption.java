package org.xianfeng.messenger.web.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a push service passes on so that only the browser can read it: RFC 8291, by the content coding
 * aes128gcm of RFC 8188 in one record.
 */
final class MessageEncryption {

    /** A push service need not take more than 4,096 bytes; the rest is header, padding mark and tag. */
    static final int LONGEST = 3993;

    private static final int RECORD = 4096;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private MessageEncryption() {}

    /**
     * The body of the request to the push service.
     *
     * @param readerPoint the browser's public key
     * @param auth what the browser shares with us
     * @param own a key pair for this message alone
     * @param salt 16 random bytes
     */
    static byte[] encrypt(byte[] message, byte[] readerPoint, byte[] auth, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        if (message.length > LONGEST) {
            throw new IllegalArgumentException("message must have at most " + LONGEST + " bytes");
        }
        byte[] ownPoint = PointCodec.encode((ECPublicKey) own.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(PointCodec.decode(readerPoint), true);
        byte[] keyInfo = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), readerPoint, ownPoint);
        byte[] input = expand(hmac(auth, agreement.generateSecret()), keyInfo, 32);
        byte[] secret = hmac(salt, input);
        byte[] key = expand(secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = expand(secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] content = cipher.doFinal(join(message, new byte[]{LAST_RECORD}));
        byte[] header = ByteBuffer.allocate(salt.length + 5).put(salt).putInt(RECORD).put((byte) ownPoint.length)
                .array();
        return join(header, ownPoint, content);
    }

    /** The first block of HKDF-Expand, which is all that is needed here. */
    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(key, join(info, new byte[]{1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
