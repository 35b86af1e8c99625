package health.soma.database;

import java.util.Optional;
import java.util.UUID;

/// The practice that the work of this thread is for. Every transaction begun within it sees that practice's rows and no
/// other; a transaction begun outside it sees an error.
public final class InPractice {

    private static final ScopedValue<UUID> PRACTICE = ScopedValue.newInstance();

    private InPractice() {}

    public static void run(UUID practice, Runnable work) {
        ScopedValue.where(PRACTICE, practice).run(work);
    }

    public static <R, X extends Throwable> R call(UUID practice, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(PRACTICE, practice).call(work);
    }

    static Optional<UUID> current() {
        return PRACTICE.isBound() ? Optional.of(PRACTICE.get()) : Optional.empty();
    }
}
