package org.wiredesk.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** {@code X-Hub-Signature}: an HMAC of the body, by a secret that only the hub and we know. */
final class Signature {

    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private Signature() {}

    /** The digest in hexadecimal if the header is right for the body; empty if it is wrong, missing or unknown to us. */
    static Optional<String> verified(@Nullable String header, byte[] body, String secret) {
        String[] parts = header == null ? new String[0] : header.strip().split("=", 2);
        String method = parts.length == 2 ? METHODS.get(parts[0].toLowerCase(Locale.ROOT)) : null;
        if (method == null) {
            return Optional.empty();
        }
        String shown = parts[1].toLowerCase(Locale.ROOT);
        String right = HexFormat.of().formatHex(hmac(method, body, secret));
        boolean same =
                MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(right) : Optional.empty();
    }

    private static byte[] hmac(String method, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows " + method, e);
        }
    }
}
