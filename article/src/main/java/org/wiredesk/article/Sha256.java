package org.wiredesk.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in the two spellings that our records use. */
public final class Sha256 {

    private Sha256() {}

    /** {@code sha256:} and 64 hexadecimal digits, over the parts in order. */
    public static String hash(byte[]... parts) {
        return "sha256:" + hex(parts);
    }

    /** {@code urn:sha256:} and 64 hexadecimal digits: the name of what has no other name. */
    public static String urn(byte[]... parts) {
        return "urn:sha256:" + hex(parts);
    }

    /** The 32 bytes themselves. */
    public static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }
}
