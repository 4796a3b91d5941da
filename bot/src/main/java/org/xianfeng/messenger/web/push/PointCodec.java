package org.xianfeng.messenger.web.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Public keys on the curve P-256 as they are sent: 4, then both coordinates of 32 bytes each. */
final class PointCodec {

    static final String CURVE = "secp256r1";

    private static final int COORDINATE = 32;
    private static final int LENGTH = 1 + 2 * COORDINATE;

    private PointCodec() {}

    static byte[] encode(ECPublicKey key) {
        byte[] point = new byte[LENGTH];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    private static void put(BigInteger number, byte[] target, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, target, at + COORDINATE - length, length);
    }

    /**
     * The key.
     *
     * @throws IllegalArgumentException if this is no point on the curve, by which somebody could learn about our own key
     */
    static ECPublicKey decode(byte[] point) throws GeneralSecurityException {
        if (point.length != LENGTH || point[0] != 4) {
            throw new IllegalArgumentException("a public key has 65 bytes and begins with 4");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, LENGTH));
        ECParameterSpec curve = curve();
        BigInteger prime = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger right = x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB()).mod(prime);
        if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0 || !y.pow(2).mod(prime).equals(right)) {
            throw new IllegalArgumentException("a public key is a point on the curve");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
