package health.soma.treatment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/// The signed note: these words, byte for byte, and their SHA-256.
public record Signature(String name, Instant at, String content, byte[] sha256) {

    public static byte[] digest(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the stored words are still those that were signed.
    public boolean intact() {
        return Arrays.equals(sha256, digest(content));
    }

    public String hash() {
        return HexFormat.of().formatHex(sha256);
    }
}
