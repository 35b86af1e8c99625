package health.soma.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;

/// From where a question came, coarse on purpose: some 256 addresses of the Internet share one, and it is another one
/// tomorrow.
record Origin(byte[] bytes) {

    static Origin of(String address, LocalDate day) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest((day + "|" + address).getBytes(StandardCharsets.UTF_8));
            return new Origin(Arrays.copyOf(hash, 3));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
