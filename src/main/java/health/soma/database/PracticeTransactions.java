package health.soma.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Names the practice at the start of every transaction, for its row-level security. The setting ends with the
/// transaction, so a pooled connection never carries it to the next request.
final class PracticeTransactions extends JdbcTransactionManager {

    PracticeTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var practice = InPractice.current();
        if (practice.isEmpty()) return;
        try (var name = connection.prepareStatement("select set_config('soma.practice', ?, true)")) {
            name.setString(1, practice.get().toString());
            name.execute();
        }
    }
}
