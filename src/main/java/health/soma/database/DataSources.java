package health.soma.database;

import com.zaxxer.hikari.HikariDataSource;
import health.soma.terms.HouseClock;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// Two ways in: the owner's, for migrations and for founding a practice; the application's, for everything else.
@Configuration(proxyBeanMethods = false)
class DataSources {

    @Bean
    Clock clock() {
        return new HouseClock(Clock.systemDefaultZone());
    }

    /// Our own PostgreSQL, when no other is named.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
    static class Embedded {

        @Bean(destroyMethod = "close")
        PostgresServer postgres(@Value("${soma.data:data}") Path data) {
            return PostgresServer.start(data);
        }

        @Bean
        DatabaseOwner owner(PostgresServer postgres) {
            return new DatabaseOwner(postgres.url(), postgres.owner(), postgres.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url")
    static class Outside {

        @Bean
        DatabaseOwner owner(Environment settings) {
            return new DatabaseOwner(
                    settings.getRequiredProperty("spring.datasource.url"),
                    settings.getProperty("spring.datasource.username", ""),
                    settings.getProperty("spring.datasource.password", ""));
        }
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseOwner owner) {
        return new DriverManagerDataSource(owner.url(), owner.name(), owner.password());
    }

    @Bean
    FlywayConfigurationCustomizer applicationRole(DatabaseOwner owner, @FlywayDataSource DataSource asOwner) {
        return flyway -> {
            new ApplicationLogin(JdbcClient.create(asOwner)).prepare(owner);
            flyway.placeholders(java.util.Map.of("app", owner.applicationName()));
        };
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseOwner owner, @Value("${soma.database.connections:16}") int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(owner.url());
        pool.setUsername(owner.applicationName());
        pool.setPassword(owner.applicationPassword());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(10_000);
        return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(@Qualifier("dataSource") DataSource dataSource) {
        return new PracticeTransactions(dataSource);
    }
}
