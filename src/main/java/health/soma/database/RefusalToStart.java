package health.soma.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says why the database was refused as one sentence, where Spring would print where in the code it happened.
final class RefusalToStart extends AbstractFailureAnalyzer<DatabaseRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, DatabaseRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), null, root);
    }
}
