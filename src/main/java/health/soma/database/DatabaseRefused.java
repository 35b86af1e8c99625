package health.soma.database;

/// The database cannot be run as things stand. The message is one sentence for the person who started Soma: what is in
/// the way, and what to do about it.
public final class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseRefused(String sentence) {
        super(sentence);
    }

    DatabaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
