package health.soma.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes sure that the application's login exists, knows its password and has no power of its own.
final class ApplicationLogin {

    private final JdbcClient asOwner;

    ApplicationLogin(JdbcClient asOwner) {
        this.asOwner = asOwner;
    }

    void prepare(DatabaseOwner owner) {
        var name = owner.applicationName();
        var powers = asOwner.sql(
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = :name")
                .param("name", name)
                .query(Boolean.class)
                .optional();
        if (powers.orElse(false)) {
            throw new DatabaseRefused("The database role " + name + " must be an ordinary login: take away superuser, "
                    + "bypassrls, createrole and createdb, then start again.");
        }
        // A role's name and password cannot be parameters; ours are made of letters, digits and underscores only.
        asOwner.sql((powers.isEmpty() ? "create" : "alter") + " role \"" + name + "\" login password '"
                        + owner.applicationPassword() + "'")
                .update();
    }
}
