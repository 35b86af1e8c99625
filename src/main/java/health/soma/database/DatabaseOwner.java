package health.soma.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The login that owns the tables and migrates them. The application works with another one, which owns nothing.
record DatabaseOwner(String url, String name, String password) {

    /// The application's password is worked out from the owner's, so an empty one would be known to everybody.
    DatabaseOwner {
        if (password.isBlank())
            throw new DatabaseRefused(
                    "SPRING_DATASOURCE_PASSWORD is empty: Soma needs the password of the database's owner.");
    }

    /// The name of the application's login: after the database, since roles are shared by a whole server.
    String applicationName() {
        var database = url.replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
        return database.replaceAll("[^a-z0-9_]", "_") + "_app";
    }

    /// The application's password, worked out from the owner's, so that every node knows it and nobody has to keep it.
    String applicationPassword() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("soma:" + password).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(applicationName().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no HmacSHA256", missing);
        }
    }

    @Override
    public String toString() {
        return "DatabaseOwner[" + name + "]";
    }
}
